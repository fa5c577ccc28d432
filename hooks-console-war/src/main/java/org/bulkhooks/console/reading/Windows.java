package org.bulkhooks.console.reading;

/**
 * What happened in windows of time of equal length. Each series has the same windows, or none if the application does
 * not publish it.
 *
 * @param runs calls
 * @param records their records
 * @param failures calls that failed
 * @param selfNanos the time of the calls without nested hooks
 * @param p95Nanos the 95th percentile of the time of a call, 0 where there was none
 * @param statements statements that the calls sent
 */
public record Windows(
        Series runs, Series records, Series failures, Series selfNanos, Series p95Nanos, Series statements) {

    /** Windows of an application that publishes none. */
    public static final Windows NONE =
            new Windows(Series.NONE, Series.NONE, Series.NONE, Series.NONE, Series.NONE, Series.NONE);

    /** Tells whether the application publishes them. */
    public boolean known() {
        return runs.size() > 0;
    }
}
