package org.bulkhooks.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Tells which hooks an operation leaves out.
 *
 * @param bypasses what its callers and its thread bypass
 * @param switchedOff hooks that are switched off for all, by their ids
 */
public record Bypassed(List<Bypass> bypasses, Map<String, Bypass> switchedOff) {

    /**
     * Joins what the callers of an operation bypass, what its thread bypasses, and what is switched off; of several
     * that leave one hook out, the first counts.
     *
     * @param switchedOff by the ids of hooks, immutable
     */
    public static Bypassed by(
            Collection<Bypass> ofCallers, Collection<Bypass> ofThread, Map<String, Bypass> switchedOff) {
        List<Bypass> all = new ArrayList<>(ofCallers);
        all.addAll(ofThread);
        return new Bypassed(List.copyOf(all), switchedOff);
    }

    /** Returns the first bypass that leaves a hook out, or null if it is called. */
    @Nullable
    public Bypass bypassOf(Hook hook, Class<?> entityClass, Moment moment, ChangeType type) {
        for (Bypass bypass : bypasses) {
            if (leavesOut(bypass, hook) || leavesOut(bypass, entityClass, HookEvent.at(moment, type))) {
                return bypass;
            }
        }
        return switchedOff.get(hook.id());
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
        return switchedOff.get(hook.id());
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
