package org.bulkhooks.internal.extension;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.bulkhooks.internal.dispatch.Hook;
import org.bulkhooks.internal.dispatch.HookEvent;
import org.bulkhooks.internal.dispatch.Moment;

/** The messages about conditions at deployment. An id is never reused, and is described in docs/reference/deployment-messages.md. */
final class ConditionMessages {

    private ConditionMessages() {}

    /** HOOK-0002: an attribute does not exist in an entity that the hook is called for. */
    static Problem noSuchAttribute(
            Hook hook,
            String attribute,
            List<Class<?>> lacking,
            Collection<String> similar,
            Collection<String> attributes) {
        return new Problem(
                "HOOK-0002",
                hook.signature(),
                "no attribute '" + attribute + "' in "
                        + lacking.stream().map(Class::getSimpleName).collect(Collectors.joining(", "))
                        + similar.stream()
                                .map(name -> "; did you mean '" + name + "'?")
                                .collect(Collectors.joining())
                        + (similar.isEmpty() ? ". " : " ")
                        + "Attributes: " + String.join(", ", attributes));
    }

    /** HOOK-0003: a condition that compares old and new records where there is no old or new record, or not always one. */
    static Problem comparesRecords(Hook hook, OnAttributes condition) {
        String name = simpleName(condition.annotation());
        String culprit = condition.onlyOnChange() ? "onlyOnChange" : name;
        HookEvent event = hook.event();
        String moment = event.moments().contains(Moment.BEFORE)
                ? "Before"
                : event.moments().contains(Moment.VALIDATE) ? "Validate" : "After";
        return new Problem(
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
    static Problem withoutAttribute(Hook hook, Annotation condition) {
        return new Problem(
                "HOOK-0004",
                hook.signature(),
                simpleName(condition)
                        + " names no attribute, so that the hook would never be called; name at least one, or remove it");
    }

    /** HOOK-0012: a text that stands for no value of the attribute's type. */
    static Problem invalidText(Hook hook, Annotation condition, String reason) {
        return new Problem("HOOK-0012", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0013: a condition on the value of an attribute whose values cannot be written as text, or are never null. */
    static Problem invalidType(Hook hook, Annotation condition, String reason) {
        return new Problem("HOOK-0013", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0014: a condition on the order of values that have none. */
    static Problem withoutOrder(Hook hook, Annotation condition, String reason) {
        return new Problem("HOOK-0014", hook.signature(), AnnotationText.of(condition) + ": " + reason);
    }

    /** HOOK-0015: a condition bean that does not exist, or not once. */
    static Problem noConditionBean(Hook hook, OfBean condition, Collection<String> candidates) {
        String type = condition.type().getSimpleName();
        return new Problem(
                "HOOK-0015",
                hook.signature(),
                "@When(" + type + ".class): "
                        + (candidates.isEmpty()
                                ? type + " is no bean; give it a scope such as @ApplicationScoped"
                                : "there are several beans of this type: " + String.join(", ", candidates)
                                        + "; name a type that only one of them has"));
    }

    /** HOOK-0016: a condition bean for another model. */
    static Problem conditionOfOtherModel(Hook hook, OfBean condition, Class<?> model) {
        String type = condition.type().getSimpleName();
        return new Problem(
                "HOOK-0016",
                hook.signature(),
                "@When(" + type + ".class): " + type + " is a condition for " + model.getSimpleName()
                        + ", and the hook is called with each "
                        + hook.model().getSimpleName() + "; observe " + model.getSimpleName()
                        + ", or let it implement Condition<"
                        + hook.model().getSimpleName() + ">");
    }

    private static String simpleName(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName();
    }
}
