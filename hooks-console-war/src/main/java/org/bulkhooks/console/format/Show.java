package org.bulkhooks.console.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers for people, in English and UTC, independent of the server's locale and zone. */
public final class Show {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Show() {}

    /** Writes a number with its thousands apart: {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Writes a number of records: {@code 1 record}, {@code 12,345 records}. */
    public static String records(long number) {
        return count(number) + (number == 1 ? " record" : " records");
    }

    /**
     * Writes a number that need not be whole: {@code 0}, {@code 0.02}, {@code 1.5}, {@code 12,345}; {@code < 0.01} if
     * it is near 0.
     */
    public static String ratio(double number) {
        if (number > 0 && number < 0.01) {
            return "< 0.01";
        }
        return number < 100
                ? BigDecimal.valueOf(number)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : count(Math.round(number));
    }

    /** Writes a duration with three digits: {@code 12.5 ms}. */
    public static String duration(long nanos) {
        BigDecimal rounded = BigDecimal.valueOf(nanos).round(DIGITS);
        long whole = rounded.longValue();
        if (whole < 1_000) {
            return whole + " ns";
        }
        if (whole < 1_000_000) {
            return scaled(rounded, 3) + " µs";
        }
        return whole < 1_000_000_000 ? scaled(rounded, 6) + " ms" : scaled(rounded, 9) + " s";
    }

    private static String scaled(BigDecimal rounded, int decimals) {
        return rounded.movePointLeft(decimals).stripTrailingZeros().toPlainString();
    }

    /** Writes a moment: {@code 2026-01-31 23:59:59 UTC}. */
    public static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    /** Writes the time of a day: {@code 23:59:59}, in UTC. */
    public static String clock(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis));
    }

    /** Writes a moment with its day: {@code 31 Jan 23:59}, in UTC. */
    public static String dayTime(long millis) {
        return DAY_TIME.format(Instant.ofEpochMilli(millis));
    }

    /** Writes a moment to the second: {@code 31 Jan 23:59:59}, in UTC. */
    public static String second(long millis) {
        return SECOND.format(Instant.ofEpochMilli(millis));
    }

    /** Writes a moment of today as {@code 23:59:59}, another one with its day, in UTC. */
    public static String second(long millis, long nowMillis) {
        return millis / DAY_MILLIS == nowMillis / DAY_MILLIS ? clock(millis) : second(millis);
    }

    /** Writes how long ago a moment was, in its largest unit: {@code 5 min ago}. */
    public static String ago(long millis, long nowMillis) {
        Duration age = Duration.ofMillis(Math.max(0, nowMillis - millis));
        if (age.toMinutes() == 0) {
            return age.toSeconds() + " s ago";
        }
        if (age.toHours() == 0) {
            return age.toMinutes() + " min ago";
        }
        return age.toDays() == 0 ? age.toHours() + " h ago" : age.toDays() + " d ago";
    }
}
