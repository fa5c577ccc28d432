package org.bulkhooks.console.reading;

/**
 * The runs of a hook that had about the same number of records.
 *
 * @param minimum the smallest number of records of the class
 * @param runs how many runs
 * @param records the records of all of them
 * @param nanos the time of all of them
 * @param statements the statements of all of them, or -1 if the application does not publish them
 */
public record SizeClass(long minimum, long runs, long records, long nanos, long statements) {

    /** Returns the mean number of records of a run. */
    public double meanRecords() {
        return (double) records / runs;
    }

    /** Returns the mean time of a run. */
    public double meanNanos() {
        return (double) nanos / runs;
    }

    /** Returns the mean number of statements of a run. */
    public double meanStatements() {
        return (double) statements / runs;
    }
}
