package org.bulkhooks.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.OrderStep.Kind;

/**
 * Puts the steps of one entity class and type of change in order. The hooks of each moment, their order and the phase
 * that one waits for are what the dispatcher asks for too; in which order the moments come is written down here, and in
 * {@code RecordSteps} and {@code FlushSteps}, and tests hold both together.
 */
final class EntityOrder {

    private final List<EntityStep> steps = new ArrayList<>();
    private int tieGroups;

    private EntityOrder() {}

    static List<EntityStep> of(EntityHooks hooks, ChangeType type) {
        EntityOrder order = new EntityOrder();
        List<Hook> before = hooks.at(Moment.BEFORE, type);
        List<Hook> after = hooks.at(Moment.AFTER, type);
        hooks.graphs(type).forEach(graph -> order.steps.add(EntityStep.of(graph)));
        order.add(OrderPhase.BEFORE, before);
        if (!before.isEmpty()) { // what they change is followed too
            hooks.graphs(type).forEach(graph -> order.steps.add(EntityStep.of(graph)));
        }
        order.add(OrderPhase.VALIDATE, hooks.at(Moment.VALIDATE, type));
        if (type != ChangeType.DELETE) { // no group is validated before deletes, unless one is configured
            order.steps.add(EntityStep.of(OrderPhase.VALIDATE, Kind.BEAN_VALIDATION));
        }
        order.steps.add(EntityStep.of(OrderPhase.WRITE, Kind.SQL));
        order.add(OrderPhase.AFTER, in(OrderPhase.AFTER, after));
        order.add(OrderPhase.COMPLETED, hooks.atCompletion());
        order.add(OrderPhase.BEFORE_COMPLETION, in(OrderPhase.BEFORE_COMPLETION, after));
        order.add(OrderPhase.AFTER_COMPLETION, in(OrderPhase.AFTER_COMPLETION, after));
        order.add(OrderPhase.AFTER_COMPLETION, hooks.netAt(type));
        return List.copyOf(order.steps);
    }

    private static List<Hook> in(OrderPhase phase, List<Hook> after) {
        return after.stream()
                .filter(hook -> hook.phaseAt(Moment.AFTER) == phase)
                .toList();
    }

    private void add(OrderPhase phase, List<Hook> hooks) {
        int[] groups = TieGroups.of(hooks.size(), (one, other) -> hooks.get(one).tiesWith(hooks.get(other)));
        int known = tieGroups;
        for (int index = 0; index < groups.length; index++) {
            int group = groups[index] == 0 ? 0 : known + groups[index];
            tieGroups = Math.max(tieGroups, group);
            steps.add(new EntityStep(phase, Kind.HOOK, hooks.get(index), null, group));
        }
    }
}
