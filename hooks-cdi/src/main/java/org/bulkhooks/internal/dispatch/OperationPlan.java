package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Bypassed;
import org.bulkhooks.internal.registry.EntityHooks;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookTransaction;

/**
 * Which events of one entity class have hooks, for operations of the calling thread.
 *
 * @param hooks the hooks of the entity class
 * @param entityClass the entity class
 * @param dispatching tells what the thread bypasses
 */
record OperationPlan(EntityHooks hooks, Class<?> entityClass, Dispatching dispatching) implements HookPlan {

    @Override
    public boolean before(ChangeType type) {
        return !hooks.at(Moment.BEFORE, type).isEmpty() || !hooks.graphs(type).isEmpty();
    }

    @Override
    public Set<String> derived() {
        return hooks.graphs().stream()
                .flatMap(graph -> graph.attributes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> derivedFrom() {
        return hooks.graphs().stream()
                .flatMap(graph -> graph.inputs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean validates(ChangeType type) {
        return !hooks.at(Moment.VALIDATE, type).isEmpty();
    }

    @Override
    public boolean after(ChangeType type) {
        return !hooks.at(Moment.AFTER, type).isEmpty() || hooks.wantsEveryChange();
    }

    @Override
    public boolean callsAfter(ChangeType type, HookTransaction transaction, Collection<Bypass> ofOperation) {
        Bypassed bypassed = bypassed(transaction, ofOperation);
        return hooks.at(Moment.AFTER, type).stream()
                .anyMatch(hook -> hook.phase() == TransactionPhase.IN_PROGRESS
                        && bypassed.bypassOf(hook, entityClass, Moment.AFTER, type) == null);
    }

    @Override
    public boolean needsOldRecords(ChangeType type, HookTransaction transaction, Collection<Bypass> ofOperation) {
        if (!hooks.graphs(type).isEmpty()) {
            return true;
        }
        Bypassed bypassed = bypassed(transaction, ofOperation);
        for (Moment moment : Moment.values()) {
            for (Hook hook : hooks.at(moment, type)) {
                if (bypassed.bypassOf(hook, entityClass, moment, type) == null) {
                    return true;
                }
            }
        }
        return hooks.net().stream().anyMatch(hook -> bypassed.bypassOf(hook, entityClass, Moment.AFTER, type) == null);
    }

    private Bypassed bypassed(HookTransaction transaction, Collection<Bypass> ofOperation) {
        PhaseQueue queue = (PhaseQueue) transaction;
        OperationScope around = Frame.operationIn(queue, dispatching.frames().current());
        OperationScope scope = OperationScope.within(around, queue, ofOperation);
        return Bypassed.by(scope.ofCallers(), dispatching.scopes().active());
    }
}
