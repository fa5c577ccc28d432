package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often SQL of each shape was executed: what wrote to one table, or what one hook sent. It keeps a bounded number
 * of shapes, and counts the others together. Thread-safe.
 */
final class ShapeCounters {

    /** How many shapes are kept, besides {@link #OTHER}. */
    static final int CAPACITY = 50;

    /** What is counted under a shape when there are too many others already. */
    static final String OTHER = "(other SQL)";

    private final Map<String, ShapeCounter> byShape = new ConcurrentHashMap<>();
    private final ShapeCounter others = new ShapeCounter();

    /**
     * Executions of SQL of one shape.
     *
     * @param executions how many
     * @param nanos how long they took together, as far as that is known
     * @param lastMillis when the last of them ended, in milliseconds since the epoch
     */
    record ShapeCount(long executions, long nanos, long lastMillis) {}

    private record ShapeCounter(LongAdder executions, LongAdder nanos, LongAccumulator lastMillis) {

        ShapeCounter() {
            this(new LongAdder(), new LongAdder(), new LongAccumulator(Math::max, 0));
        }

        void add(int sent, long sentNanos, long nowMillis) {
            executions.add(sent);
            nanos.add(sentNanos);
            lastMillis.accumulate(nowMillis);
        }

        ShapeCount sum() {
            return new ShapeCount(executions.sum(), nanos.sum(), lastMillis.get());
        }
    }

    /** Counts one execution, of which it is not known how long it took. */
    void add(String shape, long nowMillis) {
        add(shape, 1, 0, nowMillis);
    }

    /**
     * Counts executions.
     *
     * @param executions how many
     * @param nanos how long they took together
     * @param nowMillis when the last of them ended
     */
    void add(String shape, int executions, long nanos, long nowMillis) {
        ShapeCounter known = byShape.get(shape);
        (known == null ? admit(shape) : known).add(executions, nanos, nowMillis);
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
