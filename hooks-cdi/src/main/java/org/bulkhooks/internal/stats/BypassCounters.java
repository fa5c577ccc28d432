package org.bulkhooks.internal.stats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often a hook was bypassed, by reason. It keeps a bounded number of reasons, and counts the others together. Thread-safe. */
final class BypassCounters {

    /** What is counted under a reason when there are too many others already. */
    static final String OTHER = "(other reasons)";

    private static final int LIMIT = 50;

    private final Map<String, Counts> byReason = new ConcurrentHashMap<>();

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
    }

    void add(String reason, int records) {
        boolean known = byReason.containsKey(reason) || byReason.size() < LIMIT;
        Counts counts = byReason.computeIfAbsent(known ? reason : OTHER, missing -> new Counts());
        counts.calls().increment();
        counts.records().add(records);
    }

    /** Returns the counts by reason, sorted. */
    SortedMap<String, Count> byReason() {
        SortedMap<String, Count> counts = new TreeMap<>();
        byReason.forEach((reason, count) -> counts.put(
                reason, new Count(count.calls().sum(), count.records().sum())));
        return counts;
    }
}
