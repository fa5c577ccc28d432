package org.bulkhooks.internal.registry;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.graph.DependencyGraph;

/** All hooks of an application, in the order in which they are called, and its dependency graphs. Thread-safe. */
public final class HookRegistry {

    private final List<Hook> hooks;
    private final List<Hook> atCompletion;
    private final List<DependencyGraph<?>> graphs;
    private final Map<Class<?>, EntityHooks> byEntity = new ConcurrentHashMap<>();

    /**
     * Makes the registry.
     *
     * @param hooks the hooks, in any order
     * @param graphs the dependency graphs, at most one for each model, in any order
     */
    public HookRegistry(Collection<Hook> hooks, Collection<DependencyGraph<?>> graphs) {
        this.hooks = hooks.stream().sorted(Hook.ORDER).toList();
        this.atCompletion = this.hooks.stream()
                .filter(hook -> hook.event() == HookEvent.OPERATION_COMPLETED)
                .toList();
        this.graphs = graphs.stream()
                .sorted(Comparator.comparingInt((DependencyGraph<?> graph) -> depth(graph.model()))
                        .thenComparing(graph -> graph.model().getName()))
                .<DependencyGraph<?>>map(graph -> graph)
                .toList();
    }

    private static int depth(Class<?> type) {
        Class<?> above = type.getSuperclass();
        return above == null ? 0 : 1 + depth(above);
    }

    /** Returns those of some entity classes that records can have, each once, by name. */
    public static List<Class<?>> concrete(Collection<? extends Class<?>> entityClasses) {
        return entityClasses.stream()
                .filter(entityClass -> !Modifier.isAbstract(entityClass.getModifiers()))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(entityClass -> entityClass)
                .toList();
    }

    /** Tells whether there is neither a hook nor a dependency graph. */
    public boolean isEmpty() {
        return hooks.isEmpty() && graphs.isEmpty();
    }

    /** Returns all hooks in the order in which they are called. */
    public List<Hook> hooks() {
        return hooks;
    }

    /** Returns the dependency graphs, those of superclasses first. */
    public List<DependencyGraph<?>> graphs() {
        return graphs;
    }

    /**
     * Returns the hooks that are called for a concrete entity class.
     *
     * @return the hooks in the order in which they are called, possibly none
     */
    public List<Hook> hooksFor(Class<?> entityClass, Moment moment, ChangeType type) {
        return entityHooks(entityClass).at(moment, type);
    }

    /** Returns the hooks that are called at the end of an operation. */
    public List<Hook> atCompletion() {
        return atCompletion;
    }

    /**
     * Checks that what a bypass names is there, because a bypass of a name that no hook has would leave nothing out.
     *
     * @throws IllegalArgumentException if it names a hook class or method that is none
     */
    public void require(Bypass bypass) {
        if (bypass instanceof Bypass.HooksOfClass all && leavesNoneOut(bypass)) {
            throw new IllegalArgumentException(noHooks(all.hookClass()));
        }
        if (bypass instanceof Bypass.OneHook one && leavesNoneOut(bypass)) {
            List<String> methods = hooks.stream()
                    .filter(hook -> one.hookClass().isAssignableFrom(hook.beanClass()))
                    .map(Hook::methodName)
                    .distinct()
                    .toList();
            throw new IllegalArgumentException(
                    methods.isEmpty()
                            ? noHooks(one.hookClass())
                            : "no hook '" + one.method() + "' in "
                                    + one.hookClass().getSimpleName() + "; its hooks: " + String.join(", ", methods));
        }
    }

    private boolean leavesNoneOut(Bypass bypass) {
        return hooks.stream().noneMatch(hook -> Bypassed.leavesOut(bypass, hook));
    }

    private static String noHooks(Class<?> hookClass) {
        return hookClass.getName() + " has no hooks to bypass; name the class of a bean with hooks";
    }

    public EntityHooks entityHooks(Class<?> entityClass) {
        EntityHooks known = byEntity.get(entityClass);
        return known != null
                ? known
                : byEntity.computeIfAbsent(entityClass, missing -> EntityHooks.of(missing, hooks, graphs));
    }
}
