package org.bulkhooks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is bypassed, and why: hooks that are not called although records change. It is given to {@link Hooks#bypass(Bypass)}, for
 * a part of a program, or as an option to a call of {@link BulkOperations}, for that call and what is nested in it; there, several
 * may be given. Each call that is left out is counted under its reason.
 *
 * @param target which kind of thing {@code type} names
 * @param type a hook class, an event or a model, or null for all hooks
 * @param method the name of an observer method of the hook class, or null for all of them
 * @param reason why, in a few words for those who read the statistics, such as {@code migration 42}; no data of records
 */
public record Bypass(
        Target target, @Nullable Class<?> type, @Nullable String method, String reason)
        implements CreateOption, UpdateOption, DeleteOption, UpsertOption {

    /** What a bypass names. */
    public enum Target {
        /** All hooks. */
        ALL,
        /** The hooks of beans of a class, those of its subclasses included. */
        HOOKS,
        /** The hooks that are called at an event. */
        EVENT,
        /** The hooks that are called with the records of a model. */
        MODEL
    }

    /**
     * Makes a bypass; the methods of this class make the ones that make sense.
     *
     * @throws IllegalArgumentException if the reason is blank, if a type is missing or there is one too many, or if the type of
     *     an event is none of the types that hooks observe
     * @throws NullPointerException if the target or the reason is null
     */
    public Bypass {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why hooks are bypassed, in a few words such as \"migration 42\"");
        }
        if ((target == Target.ALL) != (type == null) || (method != null && target != Target.HOOKS)) {
            throw new IllegalArgumentException(
                    "a bypass of all hooks names no type, and any other one; a method is one of a" + " hook class");
        }
        if (target == Target.EVENT
                && type != OperationCompleted.class
                && !ChangeSet.class.isAssignableFrom(Objects.requireNonNull(type))) {
            throw new IllegalArgumentException(type.getName() + " is no event; name one such as AfterUpdate.class");
        }
    }

    /**
     * Bypasses all hooks.
     *
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Bypass allHooks(String reason) {
        return new Bypass(Target.ALL, null, null, reason);
    }

    /**
     * Bypasses the hooks of beans of a class, those of its subclasses included.
     *
     * @param hookClass the class of a bean with hooks
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Bypass hooksOf(Class<?> hookClass, String reason) {
        return new Bypass(Target.HOOKS, Objects.requireNonNull(hookClass, "hookClass"), null, reason);
    }

    /**
     * Bypasses one hook.
     *
     * @param hookClass the class of a bean with hooks
     * @param method the name of an observer method
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Bypass hook(Class<?> hookClass, String method, String reason) {
        return new Bypass(
                Target.HOOKS,
                Objects.requireNonNull(hookClass, "hookClass"),
                Objects.requireNonNull(method, "method"),
                reason);
    }

    /**
     * Bypasses the hooks that are called at an event: {@code AfterUpdate.class} also leaves out hooks on {@code AfterSave}, when
     * records were updated.
     *
     * @param event one of the types that hooks observe
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the type is none that hooks observe, or if the reason is blank
     */
    public static Bypass event(Class<?> event, String reason) {
        return new Bypass(Target.EVENT, Objects.requireNonNull(event, "event"), null, reason);
    }

    /**
     * Bypasses the hooks that are called with the records of a model, the records of its subclasses included.
     *
     * @param model an entity, mapped superclass, abstract class or interface
     * @param reason why, in a few words
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Bypass model(Class<?> model, String reason) {
        return new Bypass(Target.MODEL, Objects.requireNonNull(model, "model"), null, reason);
    }
}
