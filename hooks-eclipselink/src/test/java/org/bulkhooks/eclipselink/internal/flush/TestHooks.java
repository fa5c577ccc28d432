package org.bulkhooks.eclipselink.internal.flush;

import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.dispatch.ExpectedVetoes;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.HookSwitches;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.operation.ApplicationRuntime;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.jspecify.annotations.Nullable;

/** Hooks that a test writes in place, called by the real dispatcher. */
public final class TestHooks {

    private final List<Hook> hooks = new ArrayList<>();
    private final AtomicInteger statements = new AtomicInteger();
    private HookSettings settings = new HookSettings(1_000, 0, false);

    /** Has the application configured otherwise. */
    public TestHooks with(HookSettings configured) {
        settings = configured;
        return this;
    }

    /** Adds a hook. */
    public <S extends ChangeSet<?>> TestHooks on(HookEvent event, Class<?> model, Consumer<S> action) {
        return on(event, model, TransactionPhase.IN_PROGRESS, action);
    }

    /** Adds a hook of a transaction phase. */
    public <S extends ChangeSet<?>> TestHooks on(
            HookEvent event, Class<?> model, TransactionPhase phase, Consumer<S> action) {
        String id = "hook" + hooks.size();
        hooks.add(new Hook(
                new HookSource(id, TestHooks.class, id, "TestHooks." + id),
                event,
                model,
                new HookOrder(0, false, phase),
                HookSelection.ALL,
                null,
                new Observer<>(action)));
        return this;
    }

    /** Returns how many statements the dispatcher was told of. */
    public int statements() {
        return statements.get();
    }

    /** Returns the dispatcher of the hooks. */
    public HookRuntime runtime() {
        RunListener nobody = new RunListener() {
            @Override
            public void ran(HookRun run, List<?> records) {}

            @Override
            public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {}

            @Override
            public void bypassed(
                    Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {}

            @Override
            public void executed(int executed) {
                statements.addAndGet(executed);
            }
        };
        return new ApplicationRuntime(new HookDispatcher(
                new HookRegistry(hooks, List.of()),
                nobody,
                settings,
                HookDispatcher.DEFAULT_DEPTH_LIMIT,
                ExpectedVetoes.marked(),
                new HookSwitches()));
    }

    private record Observer<S>(Consumer<S> action) implements ObserverMethod<Object> {

        @Override
        @SuppressWarnings("unchecked") // the dispatcher calls it with its event only
        public void notify(EventContext<Object> context) {
            action.accept((S) context.getEvent());
        }

        @Override
        public Class<?> getBeanClass() {
            return TestHooks.class;
        }

        @Override
        public Type getObservedType() {
            return Object.class;
        }

        @Override
        public Set<Annotation> getObservedQualifiers() {
            return Set.of();
        }

        @Override
        public Reception getReception() {
            return Reception.ALWAYS;
        }

        @Override
        public TransactionPhase getTransactionPhase() {
            return TransactionPhase.IN_PROGRESS;
        }
    }
}
