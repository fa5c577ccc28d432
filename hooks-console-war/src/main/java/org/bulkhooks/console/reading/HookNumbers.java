package org.bulkhooks.console.reading;

/**
 * What a hook did since its application was started.
 *
 * @param runs how often it was called
 * @param failures how often it threw
 * @param vetoes how often it threw within its operation
 * @param skips how often it was not called because no record passed
 * @param records the records of all runs
 * @param totalNanos the time of all runs
 * @param selfNanos the same without the hooks of nested operations
 * @param p50Nanos the median, at most 28 % too high
 * @param p95Nanos the 95th percentile, at most 28 % too high
 * @param maxNanos the longest run
 * @param lastRunMillis when the last run began, since the epoch, or 0
 * @param lastFailureMillis when the last failed run began, since the epoch, or 0
 * @param lastFailureClass the class name of what was thrown last, or empty
 */
public record HookNumbers(
        long runs,
        long failures,
        long vetoes,
        long skips,
        long records,
        long totalNanos,
        long selfNanos,
        long p50Nanos,
        long p95Nanos,
        long maxNanos,
        long lastRunMillis,
        long lastFailureMillis,
        String lastFailureClass) {}
