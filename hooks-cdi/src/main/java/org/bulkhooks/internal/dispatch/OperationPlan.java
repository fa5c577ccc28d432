package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.HookPlan;

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
    public boolean validates(ChangeType type) {
        return !hooks.at(Moment.VALIDATE, type).isEmpty();
    }

    @Override
    public boolean after(ChangeType type) {
        return !hooks.at(Moment.AFTER, type).isEmpty() || hooks.wantsEveryChange();
    }

    @Override
    public boolean needsOldRecords(ChangeType type, Collection<Bypass> ofOperation) {
        if (!hooks.graphs(type).isEmpty()) {
            return true;
        }
        Bypassed bypassed = bypassed(ofOperation);
        for (Moment moment : Moment.values()) {
            for (Hook hook : hooks.at(moment, type)) {
                if (bypassed.of(hook, entityClass, moment, type) == null) {
                    return true;
                }
            }
        }
        return hooks.net().stream().anyMatch(hook -> bypassed.of(hook, entityClass, Moment.AFTER, type) == null);
    }

    private Bypassed bypassed(Collection<Bypass> ofOperation) {
        List<Bypass> ofCallers = new ArrayList<>(ofOperation);
        Frame frame = dispatching.frames().current();
        OperationScope around = frame == null ? null : frame.operation();
        if (around != null) {
            ofCallers.addAll(around.ofCallers());
        }
        return Bypassed.of(ofCallers, dispatching.scopes().active());
    }
}
