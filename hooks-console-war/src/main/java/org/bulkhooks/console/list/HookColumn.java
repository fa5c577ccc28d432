package org.bulkhooks.console.list;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.bulkhooks.console.reading.HookNumbers;
import org.bulkhooks.console.reading.HookReading;

/** The columns of the list, each of which it can be sorted by. */
public enum HookColumn {
    /** The application. */
    APP("App", false, text(hook -> hook.application().name())),
    /** The model. */
    MODEL("Model", false, text(HookReading::shortModel)),
    /** The event. */
    EVENT("Event", false, text(HookReading::event)),
    /** The place among the hooks that are called with it. */
    ORDER("Order", true, Comparator.comparingInt(HookReading::order)),
    /** Bean class and method. */
    HOOK("Hook", false, text(HookReading::shortName)),
    /** The priority. */
    PRIORITY("Priority", true, Comparator.comparingInt(HookReading::priority)),
    /** The transaction phase. */
    PHASE("Phase", false, text(HookReading::phase)),
    /** How often it was called. */
    RUNS("Runs", true, number(HookNumbers::runs)),
    /** With how many records. */
    RECORDS("Records", true, number(HookNumbers::records)),
    /** The median of its runs. */
    P50("p50", true, number(HookNumbers::p50Nanos)),
    /** The 95th percentile of its runs. */
    P95("p95", true, number(HookNumbers::p95Nanos)),
    /** The longest of its runs. */
    MAX("Max", true, number(HookNumbers::maxNanos)),
    /** How many statements it sent for each record. */
    STATEMENTS("Statements per record", true, ratio(HookNumbers::statementsPerRecord)),
    /** How often it threw. */
    FAILURES("Failures", true, number(HookNumbers::failures)),
    /** How many records it rejected. */
    REJECTED("Rejected", true, number(HookNumbers::rejectedRecords)),
    /** How many records it was bypassed for. */
    BYPASSED("Bypassed", true, number(HookNumbers::bypassedRecords)),
    /** When its last run began. */
    LAST_RUN("Last run", true, number(HookNumbers::lastRunMillis));

    private static final long UNKNOWN = -1;

    private final String title;
    private final boolean numeric;

    @SuppressWarnings("ImmutableEnumChecker") // comparators of method references hold no state
    private final Comparator<HookReading> order;

    HookColumn(String title, boolean numeric, Comparator<HookReading> order) {
        this.title = title;
        this.numeric = numeric;
        this.order = order;
    }

    private static Comparator<HookReading> text(Function<HookReading, String> value) {
        return Comparator.comparing(value, String.CASE_INSENSITIVE_ORDER).thenComparing(value);
    }

    private static Comparator<HookReading> number(ToLongFunction<HookNumbers> value) {
        return Comparator.comparingLong(hook -> {
            HookNumbers numbers = hook.numbers();
            return numbers == null ? UNKNOWN : value.applyAsLong(numbers);
        });
    }

    private static Comparator<HookReading> ratio(ToDoubleFunction<HookNumbers> value) {
        return Comparator.comparingDouble(hook -> {
            HookNumbers numbers = hook.numbers();
            return numbers == null ? UNKNOWN : value.applyAsDouble(numbers);
        });
    }

    /** Finds the column of a URL's parameter. */
    static Optional<HookColumn> of(String parameter) {
        for (HookColumn column : values()) {
            if (column.parameter().equals(parameter)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Returns what a URL names the column. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the column's heading. */
    public String title() {
        return title;
    }

    /** Tells whether the column holds numbers. */
    public boolean numeric() {
        return numeric;
    }

    /** Tells whether a first click sorts the largest first, as one asks for the slowest and the latest. */
    boolean largestFirst() {
        return compareTo(RUNS) >= 0;
    }

    Comparator<HookReading> order() {
        return order;
    }
}
