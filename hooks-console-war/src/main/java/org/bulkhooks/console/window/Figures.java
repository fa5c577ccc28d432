package org.bulkhooks.console.window;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.Windows;

/**
 * What a hook did in a span. A figure that the application does not publish is empty, and so is a percentile without
 * runs.
 *
 * @param runs how often it was called
 * @param records with how many records
 * @param failures how often it failed
 * @param selfNanos the time of its runs without nested hooks
 * @param statements the statements of its runs
 * @param p95Nanos the 95th percentile of the time of a run
 */
public record Figures(
        OptionalLong runs,
        OptionalLong records,
        OptionalLong failures,
        OptionalLong selfNanos,
        OptionalLong statements,
        OptionalLong p95Nanos) {

    private static final Figures UNKNOWN = new Figures(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    /** Takes them of a hook. */
    public static Figures of(HookReading hook, Span span) {
        HookNumbers numbers = hook.numbers();
        if (numbers == null) {
            return UNKNOWN;
        }
        return span == Span.START ? sinceStart(numbers) : lately(hook.activity().minutes(), numbers, span);
    }

    private static Figures sinceStart(HookNumbers numbers) {
        return new Figures(
                numbers.find(HookNumber.RUNS),
                numbers.find(HookNumber.RECORDS),
                numbers.find(HookNumber.FAILURES),
                numbers.find(HookNumber.SELF_TIME),
                numbers.find(HookNumber.STATEMENTS),
                numbers.ran() ? numbers.find(HookNumber.P95) : OptionalLong.empty());
    }

    private static Figures lately(Windows minutes, HookNumbers numbers, Span span) {
        OptionalLong runs = sum(minutes.runs(), span);
        OptionalLong p95 = numbers.find(span == Span.NOW ? HookNumber.NOW_P95 : HookNumber.LAST_HOUR_P95);
        return new Figures(
                runs,
                sum(minutes.records(), span),
                sum(minutes.failures(), span),
                sum(minutes.selfNanos(), span),
                sum(minutes.statements(), span),
                runs.orElse(0) > 0 ? p95 : OptionalLong.empty());
    }

    private static OptionalLong sum(Series series, Span span) {
        return series.size() == 0 ? OptionalLong.empty() : OptionalLong.of(series.sum(span.minutes()));
    }

    /** Returns the time of the runs of hooks without nested hooks, in nanoseconds. */
    public static long selfNanos(List<HookReading> hooks, Span span) {
        return hooks.stream()
                .mapToLong(hook -> of(hook, span).selfNanos().orElse(0))
                .sum();
    }

    /** Returns how many statements it sent for each record; empty if it had none. */
    public OptionalDouble statementsPerRecord() {
        return statements.isEmpty() || records.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) statements.getAsLong() / records.getAsLong());
    }

    /** Returns its share of the time of all hooks, from 0 to 1; empty if it was not called. */
    public OptionalDouble share(long selfNanosOfAll) {
        return selfNanos.isEmpty() || runs.orElse(0) == 0 || selfNanosOfAll == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) selfNanos.getAsLong() / selfNanosOfAll);
    }
}
