package org.bulkhooks.internal.stats;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts runs, records, time and statements by the number of records of a run. Thread-safe. */
final class SizeClasses {

    private static final long[] MINIMUMS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};

    private final AtomicLongArray runs = new AtomicLongArray(MINIMUMS.length);
    private final AtomicLongArray records = new AtomicLongArray(MINIMUMS.length);
    private final AtomicLongArray nanos = new AtomicLongArray(MINIMUMS.length);
    private final AtomicLongArray statements = new AtomicLongArray(MINIMUMS.length);

    /** Returns the smallest number of records of each class; the last class has no upper bound. */
    static long[] minimums() {
        return MINIMUMS.clone();
    }

    void add(int size, long duration, int executions) {
        int found = Arrays.binarySearch(MINIMUMS, size);
        int sizeClass = Math.max(0, found < 0 ? -found - 2 : found);
        runs.getAndIncrement(sizeClass);
        records.getAndAdd(sizeClass, size);
        nanos.getAndAdd(sizeClass, duration);
        if (executions > 0) {
            statements.getAndAdd(sizeClass, executions);
        }
    }

    long[] runs() {
        return copy(runs);
    }

    long[] records() {
        return copy(records);
    }

    long[] nanos() {
        return copy(nanos);
    }

    long[] statements() {
        return copy(statements);
    }

    private static long[] copy(AtomicLongArray counts) {
        long[] copy = new long[counts.length()];
        for (int index = 0; index < copy.length; index++) {
            copy[index] = counts.get(index);
        }
        return copy;
    }
}
