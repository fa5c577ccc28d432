package org.bulkhooks.internal.dispatch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.Bypass;
import org.bulkhooks.internal.registry.Bypassed;
import org.bulkhooks.internal.registry.Hook;

/**
 * Calls the hooks that wait for the end of an operation.
 *
 * @param dispatching calls hooks and is told of those that are left out
 * @param bypassed what the operation leaves out
 * @param frame the level that the operation runs on
 * @param transaction the transaction that it runs in
 */
record OperationEnd(Dispatching dispatching, Bypassed bypassed, Frame frame, PhaseQueue transaction) {

    /**
     * Calls the hooks whose model records were written of.
     *
     * @param hooks the hooks in their order
     * @param tally what was written
     * @return true if a hook was called
     */
    boolean call(List<Hook> hooks, OperationTally tally) {
        Map<Hook, CompletedOperation<?>> completed = new LinkedHashMap<>();
        for (Hook hook : hooks) {
            Set<Class<?>> wanted = wanted(hook, tally);
            if (!wanted.isEmpty()) {
                // counted before any hook is called: what one of them writes is not told to the next
                completed.put(hook, CompletedOperation.of(tally, wanted, dispatching.isDryRun()));
            }
        }
        completed.forEach(
                (hook, operation) -> dispatching.caller().call(hook, operation, frame, transaction::requireOngoing));
        return !completed.isEmpty();
    }

    private Set<Class<?>> wanted(Hook hook, OperationTally tally) {
        Set<Class<?>> wanted = new LinkedHashSet<>();
        for (Class<?> entityClass : tally.entityClasses(hook::concerns)) {
            Bypass bypass = bypassed.bypassOf(hook, entityClass);
            if (bypass == null) {
                wanted.add(entityClass);
            } else {
                dispatching.listener().bypassed(hook, bypass, entityClass, null, tally.count(entityClass));
            }
        }
        return wanted;
    }
}
