package org.bulkhooks.internal.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.HookCall;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookRegistry;

/** What users are told of the hooks of their application. Thread-safe. */
final class ApplicationHooks implements Hooks {

    private final HookRegistry registry;
    private final Dispatching dispatching;

    ApplicationHooks(HookRegistry registry, Dispatching dispatching) {
        this.registry = registry;
        this.dispatching = dispatching;
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
