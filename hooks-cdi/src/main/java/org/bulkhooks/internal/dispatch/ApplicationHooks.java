package org.bulkhooks.internal.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookCall;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
import org.bulkhooks.OrderStep;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.registry.EntityStep;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookRegistry;

/** What users are told of the hooks of their application. Thread-safe. */
final class ApplicationHooks implements Hooks {

    private final HookRegistry registry;
    private final Dispatching dispatching;
    private final List<Class<?>> entityClasses;

    ApplicationHooks(HookRegistry registry, Dispatching dispatching, Collection<Class<?>> entityClasses) {
        this.registry = registry;
        this.dispatching = dispatching;
        this.entityClasses = HookRegistry.concrete(entityClasses);
    }

    @Override
    public List<HookDescription> all() {
        return registry.hooks().stream()
                .sorted(Hook.ORDER_OVER_PHASES)
                .map(Hook::description)
                .toList();
    }

    @Override
    public List<HookDescription> forModel(Class<?> model, Class<?> event) {
        Objects.requireNonNull(model, "model");
        HookEvent asked = HookEvent.ofClass(Objects.requireNonNull(event, "event"))
                .orElseThrow(() -> new IllegalArgumentException(
                        event.getName() + " is no event that hooks observe; name one such as AfterUpdate.class"));
        return registry.hooks().stream()
                .filter(hook -> hook.concerns(model) && hook.event().meets(asked))
                .sorted(Hook.ORDER_OVER_PHASES)
                .map(Hook::description)
                .toList();
    }

    @Override
    public List<OrderStep> order(Class<?> entityClass, ChangeType change) {
        Objects.requireNonNull(change, "change");
        if (HookRegistry.concrete(List.of(entityClass)).isEmpty()) {
            throw new IllegalArgumentException(entityClass.getName()
                    + " is no concrete class, so that no record has it; name an entity class below it");
        }
        return registry.entityHooks(entityClass).order(change).stream()
                .map(ApplicationHooks::step)
                .toList();
    }

    private static OrderStep step(EntityStep step) {
        return new OrderStep(
                step.phase(),
                step.kind(),
                Optional.ofNullable(step.hook()).map(Hook::description),
                step.tieGroup(),
                step.graph() == null ? List.of() : attributes(step.graph()));
    }

    private static List<String> attributes(DependencyGraph<?> graph) {
        try {
            return graph.attributes();
        } catch (GraphNotMadeException notYet) {
            return List.of(); // each operation that needs it fails with this exception
        }
    }

    @Override
    public List<Class<?>> entityClasses() {
        return entityClasses;
    }

    @Override
    public Optional<HookCall> current() {
        Frame frame = dispatching.frames().current();
        return frame == null ? Optional.empty() : frame.call();
    }

    @Override
    public BypassScope bypass(Bypass bypass) {
        registry.require(Objects.requireNonNull(bypass, "bypass"));
        return dispatching.scopes().open(bypass);
    }
}
