package org.bulkhooks.console.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bulkhooks.console.text.Texts;

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
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long FIRST_BOUND_NANOS = 50_000;
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Show() {}

    /** Writes a number with its thousands apart: {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Writes a number of records: {@code 1 record}, {@code 12,345 records}. */
    public static String records(long number) {
        return counted("number.records", number);
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
            return ago("seconds", age.toSeconds());
        }
        if (age.toHours() == 0) {
            return ago("minutes", age.toMinutes());
        }
        return age.toDays() == 0 ? ago("hours", age.toHours()) : ago("days", age.toDays());
    }

    private static String ago(String unit, long number) {
        return Texts.of("time.ago." + unit, Long.toString(number));
    }

    /** Writes the minute of a day: {@code 23:59}, in UTC. */
    public static String minute(long millis) {
        return MINUTE.format(Instant.ofEpochMilli(millis));
    }

    /** Writes a moment as short as it can be: {@code 02:52} today, else {@code 28 Nov 09:14}. */
    public static String moment(long millis, long nowMillis) {
        return day(millis) == day(nowMillis)
                ? minute(millis)
                : DAY.format(Instant.ofEpochMilli(millis)) + " " + minute(millis);
    }

    /** Writes a moment for a sentence: {@code at 02:52}, {@code yesterday at 22:10}, {@code on 28 Nov at 09:14}. */
    public static String at(long millis, long nowMillis) {
        long daysAgo = day(nowMillis) - day(millis);
        String time = Texts.of("time.at", minute(millis));
        if (daysAgo == 0) {
            return time;
        }
        return daysAgo == 1
                ? Texts.of("time.yesterday", time)
                : Texts.of("time.on", DAY.format(Instant.ofEpochMilli(millis)), time);
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, Duration.ofDays(1).toMillis());
    }

    /**
     * Writes how long something lasts, in its largest unit: {@code one minute}, {@code 26 minutes}, {@code 33 hours}.
     */
    public static String span(long millis) {
        Duration span = Duration.ofMillis(Math.max(0, millis));
        if (span.toMinutes() == 0) {
            return counted("time.seconds", span.toSeconds());
        }
        if (span.toHours() == 0) {
            return counted("time.minutes", span.toMinutes());
        }
        return span.toDays() < 2 ? counted("time.hours", span.toHours()) : counted("time.days", span.toDays());
    }

    private static String counted(String key, long number) {
        return Texts.counted(key, number, count(number));
    }

    /** Writes a small number as a word, as a sentence does: {@code two}, {@code twelve}, {@code 13}. */
    public static String words(long number) {
        return Texts.has("number.word." + number) ? Texts.of("number.word." + number) : count(number);
    }

    /** Writes a share of 1 in percent: {@code 58.4 %}; {@code 0} for nothing, {@code < 0.1 %} for nearly nothing. */
    public static String percent(double share) {
        if (share <= 0) {
            return "0";
        }
        return share < 0.0005 ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Writes a sentence's first letter large. */
    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Writes since when: {@code 02:41}, {@code yesterday at 22:10}, {@code 28 Nov at 09:14}. */
    public static String since(long millis, long nowMillis) {
        long daysAgo = day(nowMillis) - day(millis);
        if (daysAgo == 0) {
            return minute(millis);
        }
        String time = Texts.of("time.at", minute(millis));
        return daysAgo == 1 ? Texts.of("time.yesterday", time) : DAY.format(Instant.ofEpochMilli(millis)) + " " + time;
    }

    /** Writes a number with one decimal: {@code 2.6}. */
    public static String ratio1(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Writes queries as a line: {@code 1 + 1.00 × records}. */
    public static String formula(double base, double perRecord) {
        long whole = Math.round(base);
        // the line of a small slope rises all the same over many records, and has to be the line of the formula
        String slope = Math.abs(perRecord) < .005
                ? BigDecimal.valueOf(perRecord)
                        .setScale(6, RoundingMode.HALF_UP)
                        .round(new MathContext(1, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.format(Locale.ROOT, "%.2f", perRecord);
        return whole == 0 ? Texts.of("time.formula.slope", slope) : Texts.of("time.formula", count(whole), slope);
    }

    /** Writes a duration with two digits, in minutes and hours where it is long: {@code 1.5 s}, {@code 15 min}. */
    public static String rough(double nanos) {
        double seconds = nanos / 1e9;
        if (seconds >= 3 * 3_600) {
            return count(Math.round(seconds / 3_600)) + " h";
        }
        if (seconds >= 180) {
            return count(Math.round(seconds / 60)) + " min";
        }
        return duration(BigDecimal.valueOf(nanos)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .longValue());
    }

    /** Writes a power of ten short: {@code 1,000}, {@code 10k}, {@code 1M}. */
    public static String shortCount(long number) {
        if (number >= 1_000_000) {
            return count(number / 1_000_000) + "M";
        }
        return number >= 10_000 ? count(number / 1_000) + "k" : count(number);
    }

    /** Writes a number with two decimals, {@code 1.00}, {@code 0.02}; {@code < 0.01} if it is near 0. */
    public static String decimals(double number) {
        return number > 0 && number < 0.01 ? "< 0.01" : String.format(Locale.ROOT, "%,.2f", number);
    }

    /** Writes a place: {@code first}, {@code third}, {@code 11th}. */
    public static String ordinal(int place) {
        return Texts.has("time.ordinal." + place)
                ? Texts.of("time.ordinal." + place)
                : Texts.of("time.ordinal", count(place));
    }

    /** Writes how well a line fits, from 0 to 1, never rounded up to 1: {@code 0.999}. */
    public static String fit(double fit) {
        return fit == 1 ? "1" : String.format(Locale.ROOT, "%.3f", Math.floor(fit * 1_000) / 1_000);
    }

    /** Writes a percentile as exactly as it is known: of runs below the histogram's first bound no more than that. */
    public static String percentile(long nanos) {
        return (nanos <= FIRST_BOUND_NANOS ? "≤ " : "") + duration(nanos);
    }
}
