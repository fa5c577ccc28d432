package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.bulkhooks.internal.dispatch.HookRun;

/** Runs of a hook, in columns of equal length. Public because JMX asks for it; it is published as open types. Immutable. */
public final class RunColumns {

    private final List<HookRun> runs;

    RunColumns(List<HookRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Returns when each run began, in milliseconds since the epoch. */
    public long[] getStartedAtMillis() {
        return longs(HookRun::startedAtMillis);
    }

    /** Returns how long each run took, in nanoseconds, hooks of operations that it started included. */
    public long[] getNanos() {
        return longs(HookRun::nanos);
    }

    /** Returns how long each run took, in nanoseconds, without the hooks of operations that it started. */
    public long[] getSelfNanos() {
        return longs(HookRun::selfNanos);
    }

    /** Returns with how many records the hook was called. */
    public int[] getRecords() {
        return ints(HookRun::records);
    }

    /** Returns how many statements each run sent, those of operations that it started included. */
    public int[] getStatements() {
        return ints(HookRun::statements);
    }

    /** Returns how many of the records each run rejected. */
    public int[] getRejected() {
        return ints(HookRun::rejected);
    }

    /** Returns how many operations were nested, 1 for none. */
    public int[] getDepths() {
        return ints(HookRun::depth);
    }

    /** Returns the names of the concrete entity classes; at the end of an operation that of the model. */
    public String[] getEntityClasses() {
        return strings(run -> run.entityClass().getName());
    }

    /** Returns what happened to the records: CREATE, UPDATE or DELETE; empty at the end of an operation. */
    public String[] getChangeTypes() {
        return strings(run -> run.type() == null ? "" : run.type().name());
    }

    /** Returns the class name of what each run threw, or an empty string. */
    public String[] getFailureClasses() {
        return strings(run -> run.failure() == null ? "" : run.failure().getName());
    }

    private long[] longs(ToLongFunction<HookRun> value) {
        return runs.stream().mapToLong(value).toArray();
    }

    private int[] ints(ToIntFunction<HookRun> value) {
        return runs.stream().mapToInt(value).toArray();
    }

    private String[] strings(Function<HookRun, String> value) {
        return runs.stream().map(value).toArray(String[]::new);
    }
}
