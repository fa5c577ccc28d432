package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.Hooks;
import org.bulkhooks.internal.changes.Notes;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.Spans;
import org.bulkhooks.internal.trace.Trace;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.TransactionWatch;
import org.jspecify.annotations.Nullable;

/** Calls the hooks of an application. Thread-safe. */
public final class HookDispatcher {

    /** How many operations may be nested on a thread, unless it is configured. */
    public static final int DEFAULT_DEPTH_LIMIT = 16;

    private final HookRegistry registry;
    private final HookSettings settings;
    private final Dispatching dispatching;
    private final Map<Class<?>, HookPlan> plans = new ConcurrentHashMap<>();

    /** Makes the dispatcher without traces of operations and without telemetry. */
    public HookDispatcher(
            HookRegistry registry,
            RunListener listener,
            HookSettings settings,
            int depthLimit,
            ExpectedVetoes expected,
            HookSwitches switches) {
        this(registry, listener, settings, depthLimit, expected, switches, Traces.none(), Spans.NONE);
    }

    /**
     * Makes the dispatcher.
     *
     * @param registry the hooks
     * @param listener is told what ran
     * @param settings what integrations follow
     * @param depthLimit how many operations may be nested on a thread
     * @param expected which exceptions of hooks are no failures
     * @param switches which hooks are switched off
     * @param traces notes what operations do
     * @param spans tells a telemetry system of operations
     */
    public HookDispatcher(
            HookRegistry registry,
            RunListener listener,
            HookSettings settings,
            int depthLimit,
            ExpectedVetoes expected,
            HookSwitches switches,
            Traces traces,
            Spans spans) {
        this.registry = registry;
        this.settings = settings;
        this.dispatching = Dispatching.of(listener, depthLimit, expected, switches, traces, spans);
    }

    /**
     * Returns what users are told of the hooks.
     *
     * @param entityClasses the entity classes that are known
     */
    public Hooks hooks(Collection<Class<?>> entityClasses) {
        return new ApplicationHooks(registry, dispatching, entityClasses);
    }

    /** Forgets what threads are in: the application has stopped. Operations that still run go on without that. */
    public void end() {
        dispatching.frames().end();
        dispatching.scopes().end();
    }

    /** Returns which events of an entity class have hooks. */
    public HookPlan plan(Class<?> entityClass) {
        return plans.computeIfAbsent(entityClass, key -> new EntityHookPlan(registry.entityHooks(key)));
    }

    /** Tells whether the application has any hook or derived attribute. */
    public boolean hasHooks() {
        return !registry.isEmpty();
    }

    /** Returns what integrations follow. */
    public HookSettings settings() {
        return settings;
    }

    /**
     * Notes that SQL was executed on the calling thread.
     *
     * @param shape the SQL without values, or empty if it is not known
     * @param executions how many
     * @param nanos how long they took together, or 0 if that is not known
     */
    public void executed(String shape, int executions, long nanos) {
        Frame innermost = dispatching.frames().current();
        if (innermost != null) {
            innermost.addExecutions(executions, nanos);
            Trace trace = innermost.trace();
            trace.sql(shape, executions, nanos);
            if (trace.wantsCaller(System.nanoTime())) {
                trace.caller(dispatching.callers().find());
            }
        }
        dispatching.listener().executed(executions);
        for (@Nullable Frame frame = innermost; frame != null; frame = frame.parent()) {
            Hook running = frame.hook();
            if (running != null && !frame.isDryRun()) {
                dispatching.listener().executedBy(running, shape, executions, nanos);
            }
        }
    }

    /** Notes that native SQL has written to the table of a model with hooks. */
    public void bypassedByNativeSql(NativeSqlWrite write) {
        dispatching.listener().bypassedByNativeSql(write);
    }

    /** Returns the queue of a new transaction. */
    public PhaseQueue queue(TransactionWatch watch) {
        return new PhaseQueue(dispatching, watch);
    }

    /**
     * Returns what is known of an operation that is about to begin on the calling thread.
     *
     * @param transaction the transaction that it runs in
     * @param bypasses what its caller bypasses in it and in operations nested in it
     * @throws IllegalArgumentException if one names a hook class or method that is none
     */
    public OperationScope scope(PhaseQueue transaction, Collection<Bypass> bypasses) {
        bypasses.forEach(registry::require);
        return OperationScope.of(dispatching, transaction, bypasses);
    }

    /**
     * Tells whether a hook that an operation calls may look at the old records of a type of change, or a derived
     * attribute depends on what differs from them.
     */
    public boolean needsOldRecords(OperationScope scope, Class<?> entityClass, ChangeType type) {
        return registry.entityHooks(entityClass).lookAtOldRecords(type, scope.bypassed());
    }

    /** Tells whether hooks hear of a type of change also where its operation fails. */
    public boolean tellsFailures(Class<?> entityClass, ChangeType type) {
        return registry.hooksFor(entityClass, Moment.AFTER, type).stream()
                .anyMatch(hook -> hook.phase() == TransactionPhase.AFTER_FAILURE);
    }

    /**
     * Begins an operation on the calling thread, nested in the one that runs there, if any.
     *
     * @param kind what it is
     * @return the operation, to be closed in a finally block on the same thread
     * @throws org.bulkhooks.HookDepthExceededException if too many operations are nested
     */
    public Operation begin(OperationScope scope, OperationKind kind) {
        return begin(scope, kind, new Notes());
    }

    /**
     * Begins an operation whose records may have notes.
     *
     * @param notes the notes that hooks read, and add to
     */
    public Operation begin(OperationScope scope, OperationKind kind, Notes notes) {
        return new Operation(registry, dispatching.inDryRun(scope.dryRun()), scope, kind, notes);
    }
}
