package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often SQL of each shape wrote to one table. It keeps a bounded number of shapes, and counts the others together.
 * Thread-safe.
 */
final class ShapeCounters {

    /** How many shapes are kept for a table, besides {@link #OTHER}. */
    static final int CAPACITY = 50;

    /** What is counted under a shape when there are too many others already. */
    static final String OTHER = "(other SQL)";

    private final Map<String, ShapeCounter> byShape = new ConcurrentHashMap<>();
    private final ShapeCounter others = new ShapeCounter();

    /**
     * Executions of SQL of one shape.
     *
     * @param executions how many
     * @param lastMillis when the last of them ended, in milliseconds since the epoch
     */
    record ShapeCount(long executions, long lastMillis) {}

    private record ShapeCounter(LongAdder executions, LongAccumulator lastMillis) {

        ShapeCounter() {
            this(new LongAdder(), new LongAccumulator(Math::max, 0));
        }

        void add(long nowMillis) {
            executions.increment();
            lastMillis.accumulate(nowMillis);
        }

        ShapeCount sum() {
            return new ShapeCount(executions.sum(), lastMillis.get());
        }
    }

    void add(String shape, long nowMillis) {
        ShapeCounter known = byShape.get(shape);
        (known == null ? admit(shape) : known).add(nowMillis);
    }

    /** Makes room for a new shape, one thread at a time, so that the bound holds. */
    private synchronized ShapeCounter admit(String shape) {
        return byShape.size() < CAPACITY
                ? byShape.computeIfAbsent(shape, missing -> new ShapeCounter())
                : byShape.getOrDefault(shape, others);
    }

    /** Returns the counts by shape, sorted; {@link #OTHER} stands for all that had no room. */
    SortedMap<String, ShapeCount> byShape() {
        SortedMap<String, ShapeCount> counts = new TreeMap<>();
        byShape.forEach((shape, count) -> counts.put(shape, count.sum()));
        ShapeCount rest = others.sum();
        if (rest.executions() > 0) {
            counts.put(OTHER, rest);
        }
        return counts;
    }
}
