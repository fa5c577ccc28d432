package org.bulkhooks.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Tells which hooks an operation leaves out.
 *
 * @param bypasses what its callers and its thread bypass
 */
public record Bypassed(List<Bypass> bypasses) {

    /** Joins what the callers of an operation bypass and what its thread bypasses; the callers' bypasses come first. */
    public static Bypassed by(Collection<Bypass> ofCallers, Collection<Bypass> ofThread) {
        List<Bypass> all = new ArrayList<>(ofCallers);
        all.addAll(ofThread);
        return new Bypassed(List.copyOf(all));
    }

    /** Returns the first bypass that leaves a hook out, or null if it is called. */
    @Nullable
    public Bypass bypassOf(Hook hook, Class<?> entityClass, Moment moment, ChangeType type) {
        for (Bypass bypass : bypasses) {
            if (leavesOut(bypass, hook) || leavesOut(bypass, entityClass, HookEvent.at(moment, type))) {
                return bypass;
            }
        }
        return null;
    }

    /**
     * Returns the first bypass that leaves a hook at the end of an operation out, for one entity class, or null if none
     * does.
     */
    @Nullable
    public Bypass bypassOf(Hook hook, Class<?> entityClass) {
        for (Bypass bypass : bypasses) {
            if (leavesOut(bypass, hook) || leavesOut(bypass, entityClass, HookEvent.OPERATION_COMPLETED)) {
                return bypass;
            }
        }
        return null;
    }

    static boolean leavesOut(Bypass bypass, Hook hook) {
        if (bypass instanceof Bypass.HooksOfClass all) {
            return all.hookClass().isAssignableFrom(hook.beanClass());
        }
        if (bypass instanceof Bypass.OneHook one) {
            return one.hookClass().isAssignableFrom(hook.beanClass())
                    && one.method().equals(hook.methodName());
        }
        return bypass instanceof Bypass.AllHooks;
    }

    private static boolean leavesOut(Bypass bypass, Class<?> entityClass, HookEvent event) {
        if (bypass instanceof Bypass.HooksAtEvent at) {
            return at.event().isAssignableFrom(event.eventClass());
        }
        return bypass instanceof Bypass.HooksOfModel of && of.model().isAssignableFrom(entityClass);
    }
}
