package org.bulkhooks.internal.registry;

import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.graph.DependencyGraph;

/**
 * The hooks of one concrete entity class, in the order in which they are called. Immutable.
 *
 * @param entityClass the class
 * @param byMoment those that are called with the changes of each operation
 * @param net those that are called with the net changes of the transaction
 * @param atCompletion those that are called at the end of the operation
 * @param graphs the dependency graphs of the class and its superclasses, those of superclasses first
 */
public record EntityHooks(
        Class<?> entityClass,
        Map<Moment, Map<ChangeType, List<Hook>>> byMoment,
        List<Hook> net,
        List<Hook> atCompletion,
        List<DependencyGraph<?>> graphs) {

    static EntityHooks of(Class<?> entityClass, List<Hook> hooks, List<DependencyGraph<?>> graphs) {
        List<Hook> ofClass =
                hooks.stream().filter(hook -> hook.concerns(entityClass)).toList();
        if (ofClass.isEmpty() && graphs.isEmpty()) { // so it is for most classes of an application
            return new EntityHooks(entityClass, Map.of(), List.of(), List.of(), List.of());
        }
        Map<Moment, Map<ChangeType, List<Hook>>> byMoment = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<ChangeType, List<Hook>> ofMoment = new EnumMap<>(ChangeType.class);
            for (ChangeType type : ChangeType.values()) {
                ofMoment.put(
                        type,
                        ofClass.stream()
                                .filter(hook -> !hook.selection().netChange())
                                .filter(hook -> hook.event().covers(moment, type))
                                // one that waits for a later phase waits with what was written
                                .filter(hook -> moment == Moment.AFTER || hook.phase() == TransactionPhase.IN_PROGRESS)
                                .toList());
            }
            byMoment.put(moment, ofMoment);
        }
        return new EntityHooks(
                entityClass,
                byMoment,
                ofClass.stream().filter(hook -> hook.selection().netChange()).toList(),
                ofClass.stream()
                        .filter(hook -> hook.event() == HookEvent.OPERATION_COMPLETED)
                        .toList(),
                graphs.stream()
                        .filter(graph -> graph.model().isAssignableFrom(entityClass))
                        .toList());
    }

    public List<Hook> at(Moment moment, ChangeType type) {
        return byMoment.getOrDefault(moment, Map.of()).getOrDefault(type, List.of());
    }

    /** Returns those that are called with the net changes of the transaction that are of a type. */
    public List<Hook> netAt(ChangeType type) {
        return net.stream()
                .filter(hook -> hook.event().covers(Moment.AFTER, type))
                .toList();
    }

    /** Returns the dependency graphs that run at a type of change, in their order. */
    public List<DependencyGraph<?>> graphs(ChangeType type) {
        return type == ChangeType.DELETE ? List.of() : graphs;
    }

    /** Returns all that takes place when records of the class are written, in order. */
    public List<EntityStep> order(ChangeType type) {
        return EntityOrder.of(this, type);
    }

    /** Tells whether a hook needs all written records: the created, the updated and the deleted ones. */
    public boolean wantsEveryChange() {
        return !net.isEmpty() || !atCompletion.isEmpty();
    }

    /**
     * Tells whether a hook that is not bypassed may look at the old records of a type of change, or a derived attribute
     * depends on what differs from them.
     */
    public boolean lookAtOldRecords(ChangeType type, Bypassed bypassed) {
        if (!graphs(type).isEmpty()) {
            return true;
        }
        for (Moment moment : Moment.values()) {
            for (Hook hook : at(moment, type)) {
                if (bypassed.bypassOf(hook, entityClass, moment, type) == null) {
                    return true;
                }
            }
        }
        return net.stream().anyMatch(hook -> bypassed.bypassOf(hook, entityClass, Moment.AFTER, type) == null);
    }
}
