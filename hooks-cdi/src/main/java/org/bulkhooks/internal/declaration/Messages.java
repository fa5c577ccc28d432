package org.bulkhooks.internal.declaration;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.bulkhooks.internal.config.ConfigurationReading.MistypedKey;
import org.bulkhooks.internal.config.ConfigurationReading.WrongValue;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The messages of deployment, in the order of their ids. An id is never reused, and is described in
 * docs/reference/deployment-messages.md.
 */
public final class Messages {

    private static final String APPLICATION = "this application";

    private Messages() {}

    /**
     * HOOK-0001: the type argument is no entity and has no entity below it.
     *
     * @param candidates the names of entities that may have been meant
     * @param ofEntities whether it is a list, or the like, of entities
     */
    static DeploymentProblem notAnEntity(HookDeclaration hook, List<String> candidates, boolean ofEntities) {
        Type element = GenericTypes.element(hook.modelType());
        return new DeploymentProblem(
                "HOOK-0001",
                hook.signature(),
                GenericTypes.qualifiedText(hook.modelType())
                        + (element == null
                                ? " is no entity, and no entity extends or implements it; "
                                        + mendOfNoEntity(hook.model(), candidates)
                                : " is no entity; an event is a list of records already, so write "
                                        + hook.event().eventClass().getSimpleName()
                                        + (ofEntities
                                                ? "<" + GenericTypes.text(element) + ">"
                                                : " with the class of an entity")));
    }

    private static String mendOfNoEntity(Class<?> model, List<String> candidates) {
        if (!candidates.isEmpty()) {
            return "did you mean " + String.join(" or ", candidates)
                    + "? If it is to be an entity itself, add @Entity to it, or list it in persistence.xml";
        }
        if (model.isArray() || model.isPrimitive() || model.getName().startsWith("java.")) {
            return "observe the class of an entity";
        }
        return model.isInterface()
                ? "let an entity implement it, or observe the class of an entity"
                : "add @Entity to it, or list it in persistence.xml or orm.xml";
    }

    /** HOOK-0002: an attribute does not exist in an entity that the hook is called for. */
    static DeploymentProblem noSuchAttribute(
            HookDeclaration hook,
            Class<? extends Annotation> annotation,
            String attribute,
            List<Class<?>> lacking,
            Collection<String> attributes) {
        return new DeploymentProblem(
                "HOOK-0002",
                hook.signature(),
                "@" + annotation.getSimpleName() + ": "
                        + UnknownAttribute.message(
                                attribute,
                                lacking.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")),
                                attributes));
    }

    /**
     * HOOK-0003: a condition that compares old and new records where there is no old or new record, or not always one.
     */
    static DeploymentProblem comparesRecords(HookDeclaration hook, OnAttributes condition) {
        String name = simpleName(condition.annotation());
        String culprit = condition.onlyOnChange() ? "onlyOnChange" : name;
        HookEvent event = hook.event();
        String moment = event.moments().contains(Moment.BEFORE)
                ? "Before"
                : event.moments().contains(Moment.VALIDATE) ? "Validate" : "After";
        return new DeploymentProblem(
                "HOOK-0003",
                hook.signature(),
                (condition.onlyOnChange() ? "onlyOnChange of " + name : name) + " compares old and new records, and "
                        + event.eventClass().getSimpleName()
                        + (event == HookEvent.CHANGE_SET
                                ? " contains creates and deletes; observe BeforeUpdate, AfterUpdate, BeforeSave or AfterSave"
                                : " does not have both; remove " + culprit + ", or observe " + moment + "Update or "
                                        + moment + "Save"));
    }

    /** HOOK-0004: a condition that names no attribute. */
    static DeploymentProblem withoutAttribute(HookDeclaration hook, Annotation condition) {
        return new DeploymentProblem(
                "HOOK-0004",
                hook.signature(),
                simpleName(condition)
                        + " names no attribute, so that the hook would never be called; name at least one, or remove it");
    }

    /** HOOK-0005: a hook that observes asynchronous events. */
    static DeploymentProblem asynchronous(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0005",
                hook.signature(),
                "hooks run in the transaction of the caller and are never called asynchronously; use @Observes instead of"
                        + " @ObservesAsync, and for work after the commit @Observes(during = TransactionPhase.AFTER_SUCCESS)");
    }

    /** HOOK-0006: a qualifier on the event parameter. */
    static DeploymentProblem qualifier(HookDeclaration hook, Collection<String> qualifiers) {
        return new DeploymentProblem(
                "HOOK-0006",
                hook.signature(),
                "change sets have no qualifiers, so that a hook with " + String.join(" ", qualifiers)
                        + " would never be called; remove the qualifier from the event parameter");
    }

    /** HOOK-0007: a hook before the write that is to be called in a later transaction phase. */
    static DeploymentProblem beforeInLaterPhase(HookDeclaration hook, HookEvent instead) {
        return new DeploymentProblem(
                "HOOK-0007",
                hook.signature(),
                "a " + (hook.event().moments().contains(Moment.BEFORE) ? "Before" : "Validate")
                        + " hook is called before the rows are written and cannot wait for the phase " + hook.phase()
                        + "; observe " + instead.eventClass().getSimpleName() + "<"
                        + hook.model().getSimpleName() + ">, or remove during = ...");
    }

    /** HOOK-0008: a bulk facade is injected, and there is no EntityManager bean with its qualifiers. */
    public static DeploymentProblem noEntityManager(FacadeInjection injection) {
        String qualifiers = String.join(" ", injection.qualifiers());
        String producer = "@Produces " + (qualifiers.isEmpty() ? "" : qualifiers + " ");
        return new DeploymentProblem(
                "HOOK-0008",
                injection.place(),
                "BulkOperations is injected" + (qualifiers.isEmpty() ? "" : " with " + qualifiers)
                        + ", but there is no EntityManager bean with the same qualifiers; write in a bean: " + producer
                        + "@PersistenceContext EntityManager entityManager; or in Java SE a method: " + producer
                        + "EntityManager entityManager(EntityManagerFactory factory)");
    }

    /** HOOK-0009: there are hooks or injected facades, and no integration with a persistence provider. */
    public static DeploymentProblem noIntegration() {
        return new DeploymentProblem(
                "HOOK-0009",
                APPLICATION,
                "no integration with a persistence provider is on the class path, so that no hook would be called; add the"
                        + " dependency org.bulkhooks:hooks-eclipselink");
    }

    /** HOOK-0011: the integration cannot be loaded, or cannot read the persistence units. */
    public static DeploymentProblem brokenIntegration(Throwable thrown) {
        return new DeploymentProblem(
                "HOOK-0011",
                APPLICATION,
                "the integration with the persistence provider failed: " + thrown
                        + (thrown instanceof NoClassDefFoundError
                                ? "; if that is a class of the provider, the server hides it from the application: name the"
                                        + " provider in persistence.xml (WildFly), or let the application see the server's"
                                        + " classes (Open Liberty: apiTypeVisibility with third-party)"
                                : "; check that it has the same version as hooks-cdi, and that each persistence.xml is"
                                        + " right"));
    }

    /** HOOK-0012: a text that stands for no value of the attribute's type. */
    static DeploymentProblem invalidText(HookDeclaration hook, Annotation condition, String reason) {
        return new DeploymentProblem("HOOK-0012", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /**
     * HOOK-0013: a condition on the value of an attribute whose values cannot be written as text, or are never null.
     */
    static DeploymentProblem invalidType(HookDeclaration hook, Annotation condition, String reason) {
        return new DeploymentProblem("HOOK-0013", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0014: a condition on the order of values that have none. */
    static DeploymentProblem withoutOrder(HookDeclaration hook, Annotation condition, String reason) {
        return new DeploymentProblem("HOOK-0014", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0015: a condition bean that does not exist, or not once. */
    public static DeploymentProblem noConditionBean(
            HookDeclaration hook, OfBean condition, Collection<String> candidates) {
        String type = condition.type().getSimpleName();
        return new DeploymentProblem(
                "HOOK-0015",
                hook.signature(),
                "@When(" + type + ".class): "
                        + (candidates.isEmpty()
                                ? type + " is no bean; give it a scope such as @ApplicationScoped"
                                : "there are several beans of this type: " + String.join(", ", candidates)
                                        + "; name a type that only one of them has"));
    }

    /** HOOK-0016: a condition bean for another model. */
    static DeploymentProblem conditionOfOtherModel(HookDeclaration hook, OfBean condition, Class<?> model) {
        String type = condition.type().getSimpleName();
        return new DeploymentProblem(
                "HOOK-0016",
                hook.signature(),
                "@When(" + type + ".class): " + type + " is a condition for " + model.getSimpleName()
                        + ", and the hook is called with each "
                        + hook.model().getSimpleName() + "; observe " + model.getSimpleName()
                        + ", or let it implement Condition<"
                        + hook.model().getSimpleName() + ">");
    }

    /** HOOK-0017: an attribute is to be loaded that is no relation. */
    static DeploymentProblem loadOfNoRelation(HookDeclaration hook, String path, Class<?> entity) {
        int last = path.lastIndexOf('.');
        return new DeploymentProblem(
                "HOOK-0017",
                hook.signature(),
                "@Load loads relations, element collections and lazy attributes, and '" + path + "' of "
                        + entity.getSimpleName()
                        + " is none of these; "
                        + (last < 0
                                ? "it is there without it, so remove it"
                                : "name the relation that it belongs to, such as '" + path.substring(0, last)
                                        + "', or remove it"));
    }

    /** HOOK-0018: no relation is named that is to be loaded. */
    static DeploymentProblem loadOfNothing(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0018", hook.signature(), "@Load names no relation; name at least one, or remove it");
    }

    /** HOOK-0019: related records are to be loaded after the transaction. */
    static DeploymentProblem loadsAfterTransaction(HookDeclaration hook, String what, String mend) {
        return new DeploymentProblem(
                "HOOK-0019",
                hook.signature(),
                what + " is read after the completion of the transaction, when nothing can be loaded; " + mend);
    }

    /** HOOK-0020: the model of a hook for one class alone is no concrete entity. */
    static DeploymentProblem exactTypeOfNoEntity(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0020",
                hook.signature(),
                "@ExactType leaves out the subclasses of " + hook.model().getSimpleName()
                        + ", which is no concrete entity itself, so that the hook would never be called; remove @ExactType, or"
                        + " observe a concrete entity");
    }

    /** HOOK-0021: net changes are asked for while the transaction runs. */
    static DeploymentProblem netChangeInTransaction(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0021",
                hook.signature(),
                "the net change of a transaction is known when it is completed; write @Observes(during ="
                        + " TransactionPhase.AFTER_SUCCESS) on an After event, or remove @NetChange");
    }

    /** HOOK-0022: a hook at the end of the operation that is to be called in a later transaction phase. */
    static DeploymentProblem completedInLaterPhase(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0022",
                hook.signature(),
                "OperationCompleted is observed at the end of the operation, in its transaction, and cannot wait for the phase "
                        + hook.phase() + "; remove during = ..., or observe AfterSave or AfterDelete");
    }

    /** HOOK-0023: what chooses records, on a hook that has none. */
    static DeploymentProblem completedHasNoRecords(HookDeclaration hook, Collection<String> annotations) {
        return new DeploymentProblem(
                "HOOK-0023",
                hook.signature(),
                "OperationCompleted has no records, so that " + String.join(", ", annotations)
                        + " would do nothing; remove it, or observe AfterSave or AfterDelete");
    }

    /** HOOK-0024: an annotation of hooks where there is no hook. */
    static DeploymentProblem misplaced(String place, String annotation, String where) {
        return new DeploymentProblem(
                "HOOK-0024",
                place,
                annotation + " does nothing here; it belongs on " + where + ", so move it there, or remove it");
    }

    /** HOOK-0025: a guard against recursion within an operation, on a hook that is called when all of them are over. */
    static DeploymentProblem netChangeIsNeverReentered(HookDeclaration hook) {
        return new DeploymentProblem(
                "HOOK-0025",
                hook.signature(),
                "@NonReentrant looks at the operations that are under way, and a hook with @NetChange is called when those of"
                        + " its transaction are over, so that it would do nothing; remove @NonReentrant, or @NetChange");
    }

    /** HOOK-0026: hooks cannot be called with the version of the persistence provider that is there. */
    public static DeploymentProblem unsupportedProvider(String reason) {
        return new DeploymentProblem("HOOK-0026", APPLICATION, reason);
    }

    /** HOOK-0027: a condition asks whether something changes that is not written with the record. */
    static DeploymentProblem neverChanges(HookDeclaration hook, Annotation condition, String reason) {
        return new DeploymentProblem("HOOK-0027", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0028: an observer method of changes, of which the events consist. */
    static DeploymentProblem observesChange(String place, String model) {
        return new DeploymentProblem(
                "HOOK-0028",
                place,
                "a Change is a part of an event and none itself, so that this method would never be called; observe"
                        + " BeforeUpdate<" + model + ">, AfterUpdate<" + model
                        + "> or another event, and go through its changes()");
    }

    /** HOOK-0029: a warning: an observer method of records, which are no events. */
    static DeploymentProblem observesEntity(String place, Class<?> entity) {
        String name = entity.getSimpleName();
        return new DeploymentProblem(
                "HOOK-0029",
                place,
                "records are no events, so that no write of an entity calls this method; did you mean AfterUpdate<"
                        + name
                        + "> or AfterSave<" + name
                        + ">? For an event that the application fires itself, add a qualifier to the"
                        + " event and the parameter, and this warning ends");
    }

    /** HOOK-0040: a mistake in the rules of a dependency graph. */
    static DeploymentProblem invalidGraph(GraphBean bean, String problem) {
        return new DeploymentProblem("HOOK-0040", bean.place(), problem);
    }

    /** HOOK-0041: there are two dependency graphs for one model. */
    static DeploymentProblem severalGraphs(GraphBean bean, Class<?> model, String other) {
        return new DeploymentProblem(
                "HOOK-0041",
                bean.place(),
                other + " is a dependency graph of " + model.getSimpleName()
                        + " too, and a model has one; declare all rules" + " in one of them, and remove the other");
    }

    /** HOOK-0042: the model of a dependency graph is no entity and has no entity below it. */
    static DeploymentProblem graphOfNoEntity(GraphBean bean, Class<?> model, List<String> candidates) {
        return new DeploymentProblem(
                "HOOK-0042",
                bean.place(),
                model.getName()
                        + " is no entity, and no entity extends it, so that its dependency graph would never run; "
                        + mendOfNoEntity(model, candidates));
    }

    /** HOOK-0043: a dependency graph cannot be made at deployment. */
    public static DeploymentProblem brokenGraph(GraphBean bean, Throwable thrown) {
        return new DeploymentProblem(
                "HOOK-0043",
                bean.place(),
                "the dependency graph cannot be made: " + thrown
                        + "; make it @ApplicationScoped or @Dependent, of nothing that"
                        + " needs a request or a transaction");
    }

    /** HOOK-0050: an option has a value that is not allowed. */
    public static DeploymentProblem wrongValue(WrongValue wrong) {
        return new DeploymentProblem(
                "HOOK-0050",
                wrong.key(),
                "'" + wrong.value() + "' is not allowed; write " + wrong.allowed()
                        + ", or leave it out for the default, " + wrong.defaultValue());
    }

    /** HOOK-0051: a key does nothing and looks like that of an option. */
    public static DeploymentProblem mistypedKey(MistypedKey mistyped) {
        return new DeploymentProblem(
                "HOOK-0051",
                mistyped.key(),
                "there is no such option; did you mean " + String.join(" or ", mistyped.similar()) + "?");
    }

    /**
     * HOOK-0052: a configured name of expected vetoes is not that of an exception class for rules of the business.
     *
     * @param found the class, which is no exception class or one of bugs too; null if there is none
     */
    static DeploymentProblem notOfExpectedVetoes(String name, @Nullable Class<?> found) {
        String mistake = found == null
                ? "there is no class " + name
                        + " in the application; write its full name, with $ before the name of a nested class"
                : name
                        + (Throwable.class.isAssignableFrom(found)
                                ? " is a class of bugs too"
                                : " is no exception class")
                        + "; name the exception that stands for a rule of the business";
        return new DeploymentProblem("HOOK-0052", "org.bulkhooks.expected-vetoes", mistake + ", or remove it");
    }

    /**
     * HOOK-0053: a hook that is to be switched off does not exist.
     *
     * @param similar the names that it looks like, the most similar first
     */
    static DeploymentProblem noHookToDisable(String name, List<String> similar) {
        return new DeploymentProblem(
                "HOOK-0053",
                "org.bulkhooks.disabled",
                "there is no hook '" + name + "'"
                        + (similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?")
                        + "; write its id as the catalog has it, or its bean class and method, such as"
                        + " AccountHooks.recheck, or remove it");
    }

    /** HOOK-0054: a hook that validates is to be switched off. */
    static DeploymentProblem validationDisabled(String name, String signature) {
        return new DeploymentProblem(
                "HOOK-0054",
                "org.bulkhooks.disabled",
                "'" + name + "' is " + signature + ", a validation hook, which is never switched off: what it refuses"
                        + " would be written; remove it from the list, or deploy another rule");
    }

    private static String simpleName(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName();
    }
}
