package org.bulkhooks.bulk;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a call of {@link BulkOperations} is.
 *
 * @param records how many of the given records the call is through with: written, rejected or without a change
 * @param total how many records there are, or empty where that is not known before they were read, as in most streams.
 *     Records that a {@linkplain BulkOptions#commitByChunk(long) resumed} call skips count neither here nor in
 *     {@code records}
 * @param elapsed the time since the call began
 * @see BulkOptions#onProgress(java.util.function.Consumer)
 */
public record BulkProgress(long records, OptionalLong total, Duration elapsed) {

    /**
     * Makes a report.
     *
     * @throws NullPointerException if {@code total} or {@code elapsed} is null
     */
    public BulkProgress {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    /** Returns how many records a second were done so far, 0 if no time has passed. */
    public double recordsPerSecond() {
        return elapsed.isZero() ? 0 : records / (elapsed.toNanos() / 1e9);
    }

    /** Returns how long the rest takes at this rate, or empty where the total is not known or nothing is done yet. */
    public Optional<Duration> remaining() {
        if (total.isEmpty() || records == 0) {
            return Optional.empty();
        }
        double share = (total.getAsLong() - records) / (double) records;
        return Optional.of(Duration.ofNanos(Math.max(0, Math.round(elapsed.toNanos() * share))));
    }
}
