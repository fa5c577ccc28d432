package org.bulkhooks.internal.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * Which hooks of an application are watched: each of their calls is a line of the log, without any data of records.
 * Thread-safe.
 */
public final class HookWatches implements RunListener {

    /** How long a hook can be watched at a time. */
    public static final int MAX_SECONDS = 3_600;

    private final LongSupplier millis;

    /** The ends, in milliseconds since the epoch, by the ids of hooks. Immutable. */
    private volatile Map<String, Long> ends = Map.of();

    /** Makes watches of no hook. */
    public HookWatches() {
        this(System::currentTimeMillis);
    }

    /**
     * Makes watches of no hook.
     *
     * @param millis the clock: milliseconds since the epoch
     */
    HookWatches(LongSupplier millis) {
        this.millis = millis;
    }

    /**
     * Watches a hook from now on.
     *
     * @param seconds how long, 1 to {@value #MAX_SECONDS}; 0 ends it at once
     * @throws IllegalArgumentException if it is negative or more
     */
    public synchronized void watch(Hook hook, int seconds) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("a hook is watched for 1 to " + MAX_SECONDS + " seconds, 0 ends it");
        }
        long at = millis.getAsLong();
        Map<String, Long> changed = new HashMap<>(ends);
        changed.values().removeIf(end -> end <= at);
        if (seconds == 0) {
            changed.remove(hook.id());
        } else {
            changed.put(hook.id(), at + seconds * 1_000L);
        }
        ends = Map.copyOf(changed);
        HookSwitches.LOGGER.info(
                () -> hook + (seconds == 0 ? " is not watched any more" : " is watched for " + seconds + " seconds"));
    }

    /** Returns until when a hook is watched, in milliseconds since the epoch, or 0 if it is not. */
    public long untilMillis(Hook hook) {
        Map<String, Long> seen = ends;
        long end = seen.isEmpty() ? 0 : seen.getOrDefault(hook.id(), 0L);
        return end > 0 && end > millis.getAsLong() ? end : 0;
    }

    /** Tells whether a hook is watched now. */
    public boolean isWatched(Hook hook) {
        return untilMillis(hook) != 0;
    }

    @Override
    public void ran(HookRun run, List<?> records) {
        if (isWatched(run.hook())) {
            HookSwitches.LOGGER.info(() -> run.hook() + " was called with " + run.records() + " of "
                    + run.entityClass().getName() + (run.type() == null ? "" : ", " + run.type()) + ", for "
                    + run.nanos() / 1_000 + " us, " + run.executions() + " statements, " + run.rejected()
                    + " rejected: " + outcome(run));
        }
    }

    private static String outcome(HookRun run) {
        Class<? extends Throwable> failure = run.failure();
        return failure == null
                ? "returned"
                : (run.expected() ? "vetoed with " : "failed with ")
                        + failure.getName()
                        + (run.frame().isEmpty() ? "" : " at " + run.frame());
    }

    @Override
    public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
        if (isWatched(hook)) {
            HookSwitches.LOGGER.info(() -> hook + " was not called with " + records + " of " + entityClass.getName()
                    + (cause == SkipCause.REENTRY ? ": it works on them already" : ": none passed its condition"));
        }
    }

    @Override
    public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
        if (isWatched(hook)) {
            HookSwitches.LOGGER.info(() ->
                    hook + " was left out with " + records + " of " + entityClass.getName() + ": " + bypass.reason());
        }
    }
}
