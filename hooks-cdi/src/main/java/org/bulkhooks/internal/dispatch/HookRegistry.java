package org.bulkhooks.internal.dispatch;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.HookPlan;

/** All hooks of an application, in the order in which they are called. Thread-safe. */
public final class HookRegistry {

    private final List<Hook> hooks;
    private final Map<Class<?>, EntityHooks> byEntity = new ConcurrentHashMap<>();

    /**
     * Makes the registry.
     *
     * @param hooks the hooks, in any order
     */
    public HookRegistry(Collection<Hook> hooks) {
        this.hooks = hooks.stream().sorted(Hook.ORDER).toList();
    }

    /** Returns all hooks in the order in which they are called. */
    public List<Hook> hooks() {
        return hooks;
    }

    /** Returns which events of an entity class have hooks. */
    public HookPlan plan(Class<?> entityClass) {
        return of(entityClass);
    }

    /**
     * Returns the hooks that are called for a concrete entity class.
     *
     * @return the hooks in the order in which they are called, possibly none
     */
    public List<Hook> hooksFor(Class<?> entityClass, Moment moment, ChangeType type) {
        return of(entityClass).hooks(moment, type);
    }

    private EntityHooks of(Class<?> entityClass) {
        EntityHooks known = byEntity.get(entityClass);
        return known != null ? known : byEntity.computeIfAbsent(entityClass, this::collect);
    }

    private EntityHooks collect(Class<?> entityClass) {
        List<Hook> ofClass = hooks.stream()
                .filter(hook -> hook.model().isAssignableFrom(entityClass))
                .toList();
        Map<Moment, Map<ChangeType, List<Hook>>> sorted = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Map<ChangeType, List<Hook>> ofMoment = new EnumMap<>(ChangeType.class);
            for (ChangeType type : ChangeType.values()) {
                ofMoment.put(
                        type,
                        ofClass.stream()
                                .filter(hook -> hook.event().covers(moment, type))
                                .toList());
            }
            sorted.put(moment, ofMoment);
        }
        return new EntityHooks(sorted);
    }

    private record EntityHooks(Map<Moment, Map<ChangeType, List<Hook>>> sorted) implements HookPlan {

        List<Hook> hooks(Moment moment, ChangeType type) {
            Map<ChangeType, List<Hook>> ofMoment = sorted.getOrDefault(moment, Map.of());
            return ofMoment.getOrDefault(type, List.of());
        }

        @Override
        public boolean before(ChangeType type) {
            return !hooks(Moment.BEFORE, type).isEmpty();
        }

        @Override
        public boolean after(ChangeType type) {
            return !hooks(Moment.AFTER, type).isEmpty();
        }
    }
}
