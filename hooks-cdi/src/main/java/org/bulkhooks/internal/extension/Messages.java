package org.bulkhooks.internal.extension;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.internal.config.ConfigurationReading.MistypedKey;
import org.bulkhooks.internal.config.ConfigurationReading.WrongValue;
import org.bulkhooks.internal.dispatch.Hook;
import org.bulkhooks.internal.dispatch.HookEvent;
import org.bulkhooks.internal.dispatch.Moment;

/**
 * The messages about hooks, facades and the application at deployment; those about conditions are {@link ConditionMessages}, those about
 * what is loaded and when a hook is called {@link DeclarationMessages}. An id is never reused, and is described in
 * docs/reference/deployment-messages.md.
 */
final class Messages {

    private static final String APPLICATION = "this application";

    private Messages() {}

    /** HOOK-0001: the type argument is no entity and has no entity below it. */
    static Problem notAnEntity(Hook hook, List<String> candidates) {
        return new Problem(
                "HOOK-0001",
                hook.signature(),
                hook.model().getName() + " is no entity, and no entity extends or implements it"
                        + (candidates.isEmpty() ? "" : "; did you mean " + String.join(" or ", candidates) + "?"));
    }

    /** HOOK-0005: a hook that observes asynchronous events. */
    static Problem asynchronous(Hook hook) {
        return new Problem(
                "HOOK-0005",
                hook.signature(),
                "hooks run in the transaction of the caller and are never called asynchronously; use @Observes instead of"
                        + " @ObservesAsync, and for work after the commit @Observes(during = TransactionPhase.AFTER_SUCCESS)");
    }

    /** HOOK-0006: a qualifier on the event parameter. */
    static Problem qualifier(Hook hook, Collection<String> qualifiers) {
        return new Problem(
                "HOOK-0006",
                hook.signature(),
                "change sets have no qualifiers, so that a hook with " + String.join(" ", qualifiers)
                        + " would never be called; remove the qualifier from the event parameter");
    }

    /** HOOK-0007: a hook before the write that is to be called in a later transaction phase. */
    static Problem beforeInLaterPhase(Hook hook, HookEvent instead) {
        return new Problem(
                "HOOK-0007",
                hook.signature(),
                "a " + (hook.event().moments().contains(Moment.BEFORE) ? "Before" : "Validate")
                        + " hook is called before the rows are written and cannot wait for the phase " + hook.phase()
                        + "; observe " + instead.eventClass().getSimpleName() + "<"
                        + hook.model().getSimpleName() + ">, or remove during = ...");
    }

    /** HOOK-0008: a bulk facade is injected, and there is no EntityManager bean with its qualifiers. */
    static Problem noEntityManager(FacadeInjection injection) {
        String qualifiers = String.join(" ", injection.qualifiers());
        String producer = "@Produces " + (qualifiers.isEmpty() ? "" : qualifiers + " ");
        return new Problem(
                "HOOK-0008",
                injection.place(),
                "BulkOperations is injected" + (qualifiers.isEmpty() ? "" : " with " + qualifiers)
                        + ", but there is no EntityManager bean with the same qualifiers; write in a bean: " + producer
                        + "@PersistenceContext EntityManager entityManager; or in Java SE a method: " + producer
                        + "EntityManager entityManager(EntityManagerFactory factory)");
    }

    /** HOOK-0009: there are hooks or injected facades, and no integration with a persistence provider. */
    static Problem noIntegration() {
        return new Problem(
                "HOOK-0009",
                APPLICATION,
                "no integration with a persistence provider is on the class path, so that no hook would be called; add the"
                        + " dependency org.bulkhooks:hooks-eclipselink");
    }

    /** HOOK-0010: there are several integrations with persistence providers. */
    static Problem severalIntegrations(Collection<String> integrations) {
        return new Problem(
                "HOOK-0010",
                APPLICATION,
                "several integrations with persistence providers are on the class path, and one is needed: "
                        + String.join(", ", integrations) + "; remove all but one, and each jar that is there twice");
    }

    /** HOOK-0011: the integration cannot be loaded, or cannot read the persistence units. */
    static Problem brokenIntegration(Throwable thrown) {
        return new Problem(
                "HOOK-0011",
                APPLICATION,
                "the integration with the persistence provider failed: " + thrown
                        + "; check that it has the same version as hooks-cdi, and that each persistence.xml is right");
    }

    /** HOOK-0026: hooks cannot be called with the version of the persistence provider that is there. */
    static Problem unsupportedProvider(String reason) {
        return new Problem("HOOK-0026", APPLICATION, reason);
    }

    /** HOOK-0040: a mistake in the rules of a dependency graph. */
    static Problem invalidGraph(GraphBean bean, String problem) {
        return new Problem("HOOK-0040", bean.place(), problem);
    }

    /** HOOK-0041: there are two dependency graphs for one model. */
    static Problem severalGraphs(GraphBean bean, Class<?> model, String other) {
        return new Problem(
                "HOOK-0041",
                bean.place(),
                other + " is a dependency graph of " + model.getSimpleName()
                        + " too, and a model has one; declare all rules" + " in one of them, and remove the other");
    }

    /** HOOK-0042: the model of a dependency graph is no entity and has no entity below it. */
    static Problem graphOfNoEntity(GraphBean bean, Class<?> model, List<String> candidates) {
        return new Problem(
                "HOOK-0042",
                bean.place(),
                model.getName()
                        + " is no entity, and no entity extends it, so that its dependency graph would never run"
                        + (candidates.isEmpty() ? "" : "; did you mean " + String.join(" or ", candidates) + "?"));
    }

    /** HOOK-0043: a dependency graph cannot be made at deployment. */
    static Problem brokenGraph(GraphBean bean, Throwable thrown) {
        return new Problem(
                "HOOK-0043",
                bean.place(),
                "the dependency graph cannot be made: " + thrown
                        + "; make it @ApplicationScoped or @Dependent, of nothing that"
                        + " needs a request or a transaction");
    }

    /** HOOK-0050: an option has a value that is not allowed. */
    static Problem wrongValue(WrongValue wrong) {
        return new Problem(
                "HOOK-0050",
                wrong.key(),
                "'" + wrong.value() + "' is not allowed; write " + wrong.allowed()
                        + ", or leave it out for the default, " + wrong.defaultValue());
    }

    /** HOOK-0051: a key does nothing and looks like that of an option. */
    static Problem mistypedKey(MistypedKey mistyped) {
        return new Problem(
                "HOOK-0051",
                mistyped.key(),
                "there is no such option; did you mean " + String.join(" or ", mistyped.similar()) + "?");
    }
}
