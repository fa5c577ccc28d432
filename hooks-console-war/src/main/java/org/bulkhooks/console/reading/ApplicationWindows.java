package org.bulkhooks.console.reading;

/**
 * The last hour of all hooks of an application together.
 *
 * @param millis begin of the running minute, since the epoch; 0 if the application publishes no windows
 * @param minutes runs, failures and percentiles of each minute; nothing else
 * @param usualP95Nanos the median of the percentiles of ended hours, or 0
 */
public record ApplicationWindows(long millis, Windows minutes, long usualP95Nanos) {

    /** The application publishes no windows. */
    public static final ApplicationWindows NONE = new ApplicationWindows(0, Windows.NONE, 0);
}
