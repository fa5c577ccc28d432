package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * How often a hook was bypassed, by reason. It keeps a bounded number of reasons, and counts the others together.
 * Thread-safe.
 */
final class BypassCounters {

    /** How many reasons are kept for a hook, besides {@link #OTHER}. */
    static final int CAPACITY = 50;

    /** What is counted under a reason when there are too many others already. */
    static final String OTHER = "(other reasons)";

    /** A reason is a few words; of a longer one this many characters are kept. */
    static final int MAX_LENGTH = 200;

    private final Map<String, BypassCounter> byReason = new ConcurrentHashMap<>();
    private final BypassCounter others = new BypassCounter();

    /**
     * Calls that were left out for one reason.
     *
     * @param calls how many calls, one for each chunk
     * @param records how many records their chunks had
     * @param last the last of them
     */
    record BypassCount(long calls, long records, BypassedCall last) {

        private BypassCount plus(BypassCount other) {
            return new BypassCount(
                    calls + other.calls,
                    records + other.records,
                    other.last.millis() > last.millis() ? other.last : last);
        }
    }

    /**
     * A call that was left out.
     *
     * @param millis when, in milliseconds since the epoch
     * @param entityClass the concrete entity class of the records
     * @param type what happened to them, or null at the end of an operation
     * @param records how many records the chunk had
     */
    record BypassedCall(
            long millis, Class<?> entityClass, @Nullable ChangeType type, int records) {}

    private static final class BypassCounter {

        private static final BypassedCall NONE = new BypassedCall(0, Object.class, null, 0);

        private final LongAdder calls = new LongAdder();
        private final LongAdder records = new LongAdder();
        private volatile BypassedCall last = NONE;

        void add(BypassedCall call) {
            last = call; // first: what is counted has a last call
            calls.increment();
            records.add(call.records());
        }

        BypassCount sum() {
            return new BypassCount(calls.sum(), records.sum(), last);
        }
    }

    void add(String reason, BypassedCall call) {
        String kept = reason.length() > MAX_LENGTH ? reason.substring(0, MAX_LENGTH) : reason;
        BypassCounter known = byReason.get(kept);
        (known == null ? admit(kept) : known).add(call);
    }

    /** Makes room for a new reason, one thread at a time, so that the bound holds. */
    private synchronized BypassCounter admit(String reason) {
        return byReason.size() < CAPACITY
                ? byReason.computeIfAbsent(reason, missing -> new BypassCounter())
                : byReason.getOrDefault(reason, others);
    }

    /** Returns the counts by reason, sorted; {@link #OTHER} stands for all that had no room. */
    SortedMap<String, BypassCount> byReason() {
        SortedMap<String, BypassCount> counts = new TreeMap<>();
        byReason.forEach((reason, count) -> counts.put(reason, count.sum()));
        BypassCount rest = others.sum();
        if (rest.calls() > 0) {
            counts.merge(OTHER, rest, BypassCount::plus);
        }
        return counts;
    }

    /** Returns how many calls were left out in all. */
    long calls() {
        return byReason().values().stream().mapToLong(BypassCount::calls).sum();
    }

    /** Returns how many records those calls would have been about. */
    long records() {
        return byReason().values().stream().mapToLong(BypassCount::records).sum();
    }
}
