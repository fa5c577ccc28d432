package org.bulkhooks.console.reading;

import java.util.List;

/**
 * How many runs of a hook took how long.
 *
 * @param boundsNanos the upper bounds of all buckets but the last
 * @param counts the runs of each bucket
 * @param windowed whether these are the runs of the window that was asked for; if not, all since the start
 */
public record Histogram(List<Long> boundsNanos, List<Long> counts, boolean windowed) {

    /** Makes the histogram with copies. */
    public Histogram {
        boundsNanos = List.copyOf(boundsNanos);
        counts = List.copyOf(counts);
        if (counts.size() != boundsNanos.size() + 1) {
            throw new IllegalArgumentException(
                    "a histogram of " + boundsNanos.size() + " bounds has one count more, not " + counts.size());
        }
    }

    /** Returns the runs of all buckets. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
