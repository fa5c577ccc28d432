package org.bulkhooks.console.reading;

import java.util.List;

/**
 * How many runs of a hook took how long.
 *
 * @param boundsNanos the upper bounds of all buckets but the last
 * @param counts the runs of each bucket
 */
public record Histogram(List<Long> boundsNanos, List<Long> counts) {

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
