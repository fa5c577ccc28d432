package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How often SQL of each shape wrote to one table. It keeps a bounded number of shapes, and counts the others together. Thread-safe. */
final class ShapeCounters {

    /** How many shapes are kept for a table, besides {@link #OTHER}. */
    static final int CAPACITY = 50;

    /** What is counted under a shape when there are too many others already. */
    static final String OTHER = "(other SQL)";

    private final Map<String, Counts> byShape = new ConcurrentHashMap<>();
    private final Counts others = new Counts();

    /**
     * Executions of SQL of one shape.
     *
     * @param executions how many
     * @param lastMillis when the last of them ended, in milliseconds since the epoch
     */
    record Count(long executions, long lastMillis) {}

    private record Counts(LongAdder executions, LongAccumulator lastMillis) {

        Counts() {
            this(new LongAdder(), new LongAccumulator(Math::max, 0));
        }

        void add(long nowMillis) {
            executions.increment();
            lastMillis.accumulate(nowMillis);
        }

        Count sum() {
            return new Count(executions.sum(), lastMillis.get());
        }
    }

    void add(String shape, long nowMillis) {
        Counts known = byShape.get(shape);
        (known == null ? admit(shape) : known).add(nowMillis);
    }

    /** Makes room for a new shape, one thread at a time, so that the bound holds. */
    private synchronized Counts admit(String shape) {
        return byShape.size() < CAPACITY
                ? byShape.computeIfAbsent(shape, missing -> new Counts())
                : byShape.getOrDefault(shape, others);
    }

    /** Returns the counts by shape, sorted; {@link #OTHER} stands for all that had no room. */
    SortedMap<String, Count> byShape() {
        SortedMap<String, Count> counts = new TreeMap<>();
        byShape.forEach((shape, count) -> counts.put(shape, count.sum()));
        Count rest = others.sum();
        if (rest.executions() > 0) {
            counts.put(OTHER, rest);
        }
        return counts;
    }
}
