package org.bulkhooks.internal.dispatch;

import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.EntityHooks;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.HookPlan;

/**
 * Which events of one entity class have hooks.
 *
 * @param hooks the hooks of the entity class
 */
record EntityHookPlan(EntityHooks hooks) implements HookPlan {

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
}
