package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Tells which hooks an operation leaves out.
 *
 * @param bypasses what its callers and its thread bypass
 */
record Bypassed(List<Bypass> bypasses) {

    static Bypassed of(Collection<Bypass> ofCallers, Collection<Bypass> ofThread) {
        List<Bypass> all = new ArrayList<>(ofCallers);
        all.addAll(ofThread);
        return new Bypassed(List.copyOf(all));
    }

    /** Returns the first bypass that leaves a hook out, or null if it is called. */
    @Nullable
    Bypass of(Hook hook, Class<?> entityClass, Moment moment, ChangeType type) {
        for (Bypass bypass : bypasses) {
            if (leavesOut(bypass, hook) || leavesOut(bypass, entityClass, HookEvent.of(moment, type))) {
                return bypass;
            }
        }
        return null;
    }

    /** Returns the first bypass that leaves a hook at the end of an operation out, for one entity class, or null if none does. */
    @Nullable
    Bypass of(Hook hook, Class<?> entityClass) {
        for (Bypass bypass : bypasses) {
            if (leavesOut(bypass, hook) || leavesOut(bypass, entityClass, HookEvent.OPERATION_COMPLETED)) {
                return bypass;
            }
        }
        return null;
    }

    static boolean leavesOut(Bypass bypass, Hook hook) {
        return switch (bypass.target()) {
            case ALL -> true;
            case HOOKS ->
                type(bypass).isAssignableFrom(hook.beanClass())
                        && (bypass.method() == null || bypass.method().equals(hook.methodName()));
            case EVENT, MODEL -> false;
        };
    }

    private static boolean leavesOut(Bypass bypass, Class<?> entityClass, HookEvent event) {
        return switch (bypass.target()) {
            case EVENT -> type(bypass).isAssignableFrom(event.eventClass());
            case MODEL -> type(bypass).isAssignableFrom(entityClass);
            case ALL, HOOKS -> false;
        };
    }

    private static Class<?> type(Bypass bypass) {
        return Objects.requireNonNull(bypass.type());
    }
}
