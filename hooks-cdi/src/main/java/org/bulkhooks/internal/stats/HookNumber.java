package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.ToLongFunction;
import org.bulkhooks.internal.dispatch.HookRun;
import org.jspecify.annotations.Nullable;

/**
 * A number of each hook, as it is counted and published. Immutable.
 *
 * @param column how it is published, with one element a hook
 * @param addend what each run adds to it; null for what {@link HookCounters} counts otherwise
 */
record HookNumber(
        Column<List<HookCounters>> column, @Nullable ToLongFunction<HookRun> addend) {

    /** Declares a number that is a sum over the runs: nothing else has to count it. */
    static HookNumber sum(String name, String unit, String meaning, ToLongFunction<HookRun> addend) {
        return new HookNumber(Column.longs(name, unit, meaning, hook -> hook.sum(name)), addend);
    }

    /** Declares a number that {@link HookCounters} counts. */
    static HookNumber counted(String name, String unit, String meaning, ToLongFunction<HookCounters> read) {
        return new HookNumber(Column.longs(name, unit, meaning, read), null);
    }

    /** Declares what {@link HookCounters} keeps and is not one number a hook. */
    static HookNumber kept(Column<List<HookCounters>> column) {
        return new HookNumber(column, null);
    }
}
