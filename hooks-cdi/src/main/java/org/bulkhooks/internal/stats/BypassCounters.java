package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often a hook was bypassed, by reason. It keeps a bounded number of reasons, and counts the others together. Thread-safe. */
final class BypassCounters {

    /** How many reasons are kept for a hook, besides {@link #OTHER}. */
    static final int CAPACITY = 50;

    /** What is counted under a reason when there are too many others already. */
    static final String OTHER = "(other reasons)";

    /** A reason is a few words; of a longer one this many characters are kept. */
    static final int MAX_LENGTH = 200;

    private final Map<String, Counts> byReason = new ConcurrentHashMap<>();
    private final Counts others = new Counts();

    /**
     * Calls that were left out for one reason.
     *
     * @param calls how many calls, one for each chunk
     * @param records how many records their chunks had
     */
    record Count(long calls, long records) {}

    private record Counts(LongAdder calls, LongAdder records) {

        Counts() {
            this(new LongAdder(), new LongAdder());
        }

        void add(int left) {
            calls.increment();
            records.add(left);
        }

        Count sum() {
            return new Count(calls.sum(), records.sum());
        }
    }

    void add(String reason, int records) {
        String kept = reason.length() > MAX_LENGTH ? reason.substring(0, MAX_LENGTH) : reason;
        Counts known = byReason.get(kept);
        (known == null ? admit(kept) : known).add(records);
    }

    /** Makes room for a new reason, one thread at a time, so that the bound holds. */
    private synchronized Counts admit(String reason) {
        return byReason.size() < CAPACITY
                ? byReason.computeIfAbsent(reason, missing -> new Counts())
                : byReason.getOrDefault(reason, others);
    }

    /** Returns the counts by reason, sorted; {@link #OTHER} stands for all that had no room. */
    SortedMap<String, Count> byReason() {
        SortedMap<String, Count> counts = new TreeMap<>();
        byReason.forEach((reason, count) -> counts.put(reason, count.sum()));
        Count rest = others.sum();
        if (rest.calls() > 0) {
            counts.merge(
                    OTHER,
                    rest,
                    (one, other) -> new Count(one.calls() + other.calls(), one.records() + other.records()));
        }
        return counts;
    }

    /** Returns how many calls were left out in all. */
    long calls() {
        return byReason().values().stream().mapToLong(Count::calls).sum();
    }

    /** Returns how many records those calls would have been about. */
    long records() {
        return byReason().values().stream().mapToLong(Count::records).sum();
    }
}
