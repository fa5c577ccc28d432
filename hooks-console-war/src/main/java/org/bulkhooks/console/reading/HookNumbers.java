package org.bulkhooks.console.reading;

/**
 * What a hook did since its application was started.
 *
 * @param runs how often it was called
 * @param failures how often it threw
 * @param vetoes how often it threw within its operation
 * @param skips how often it was not called because no record passed
 * @param records the records of all runs
 * @param statements how many statements it sent, those of nested operations and their hooks included
 * @param rejectedRecords how many of them it rejected
 * @param bypassedCalls how often it was not called because it was bypassed
 * @param bypassedRecords the records of the chunks of those calls
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
        long statements,
        long rejectedRecords,
        long bypassedCalls,
        long bypassedRecords,
        long totalNanos,
        long selfNanos,
        long p50Nanos,
        long p95Nanos,
        long maxNanos,
        long lastRunMillis,
        long lastFailureMillis,
        String lastFailureClass) {

    /** Returns how many statements it sent for each record, 0 if it had none. A query for each record makes it 1 or more. */
    public double statementsPerRecord() {
        return records == 0 ? 0 : (double) statements / records;
    }
}
