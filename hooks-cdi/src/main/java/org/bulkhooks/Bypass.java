package org.bulkhooks;

import java.util.Objects;

/**
 * What is bypassed, and why: hooks that are not called although records change. It is given to
 * {@link Hooks#bypass(Bypass)}, for a part of a program, or, as
 * {@link org.bulkhooks.bulk.BulkOptions#bypassing(Bypass)}, to one call of {@link org.bulkhooks.bulk.BulkOperations},
 * for that call and what is nested in it. Each call that is left out is counted under its reason. Immutable.
 */
public sealed interface Bypass {

    /**
     * Returns why, in a few words for those who read the statistics, such as {@code migration 42}; no data of records.
     */
    String reason();

    /**
     * Bypasses all hooks.
     *
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    static Bypass allHooks(String reason) {
        return new AllHooks(reason);
    }

    /**
     * Bypasses the hooks of beans of a class, those of its subclasses included.
     *
     * @param hookClass the class of a bean with hooks
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    static Bypass hooksOf(Class<?> hookClass, String reason) {
        return new HooksOfClass(hookClass, reason);
    }

    /**
     * Bypasses one hook.
     *
     * @param hookClass the class of a bean with hooks
     * @param method the name of an observer method
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    static Bypass hook(Class<?> hookClass, String method, String reason) {
        return new OneHook(hookClass, method, reason);
    }

    /**
     * Bypasses the hooks that are called at an event: {@code AfterUpdate.class} also leaves out hooks on
     * {@code AfterSave}, when records were updated.
     *
     * @param event one of the types that hooks observe
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the type is not one that hooks observe, or if the reason is blank
     */
    static Bypass event(Class<?> event, String reason) {
        return new HooksAtEvent(event, reason);
    }

    /**
     * Bypasses the hooks that are called with the records of a model, the records of its subclasses included.
     *
     * @param model an entity, mapped superclass, abstract class or interface
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    static Bypass model(Class<?> model, String reason) {
        return new HooksOfModel(model, reason);
    }

    /** All hooks. */
    record AllHooks(String reason) implements Bypass {

        /** Makes it, as {@link Bypass#allHooks(String)} does. */
        public AllHooks {
            requireReason(reason);
        }
    }

    /** The hooks of beans of a class. */
    record HooksOfClass(Class<?> hookClass, String reason) implements Bypass {

        /** Makes it, as {@link Bypass#hooksOf(Class, String)} does. */
        public HooksOfClass {
            Objects.requireNonNull(hookClass, "hookClass");
            requireReason(reason);
        }
    }

    /** One hook. */
    record OneHook(Class<?> hookClass, String method, String reason) implements Bypass {

        /** Makes it, as {@link Bypass#hook(Class, String, String)} does. */
        public OneHook {
            Objects.requireNonNull(hookClass, "hookClass");
            Objects.requireNonNull(method, "method");
            requireReason(reason);
        }
    }

    /** The hooks that are called at an event. */
    record HooksAtEvent(Class<?> event, String reason) implements Bypass {

        /** Makes it, as {@link Bypass#event(Class, String)} does. */
        public HooksAtEvent {
            Objects.requireNonNull(event, "event");
            requireReason(reason);
            if (event != OperationCompleted.class && !ChangeSet.class.isAssignableFrom(event)) {
                throw new IllegalArgumentException(
                        event.getName() + " is not an event; name one such as AfterUpdate.class");
            }
        }
    }

    /** The hooks that are called with the records of a model. */
    record HooksOfModel(Class<?> model, String reason) implements Bypass {

        /** Makes it, as {@link Bypass#model(Class, String)} does. */
        public HooksOfModel {
            Objects.requireNonNull(model, "model");
            requireReason(reason);
        }
    }

    private static void requireReason(String reason) {
        Objects.requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why hooks are bypassed, in a few words such as \"migration 42\"");
        }
    }
}
