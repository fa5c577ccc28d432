package org.bulkhooks.console.list;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.HookReading;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the list from left to right, each of which it can be sorted by. To show one more {@link HookNumber},
 * add a constant; the constant's name is the parameter {@code sort} of the URL.
 */
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
    RUNS(HookNumber.RUNS),
    /** With how many records. */
    RECORDS(HookNumber.RECORDS),
    /** The median of its runs. */
    P50(HookNumber.P50),
    /** The 95th percentile of its runs. */
    P95(HookNumber.P95),
    /** The longest of its runs. */
    MAX(HookNumber.MAX),
    /** How many statements it sent for each record. */
    STATEMENTS(
            "Statements per record",
            HookNumbers::statementsPerRecord,
            (numbers, now) -> numbers.statementsPerRecordInWords()),
    /** How often it failed. */
    FAILURES(HookNumber.FAILURES),
    /** How often it threw what is a rule of the business. */
    EXPECTED_VETOES(HookNumber.EXPECTED_VETOES),
    /** How many records it rejected. */
    REJECTED(HookNumber.REJECTED),
    /** How many records it was bypassed for. */
    BYPASSED(HookNumber.BYPASSED),
    /** When its last run began. */
    LAST_RUN(HookNumber.LAST_RUN);

    private static final long UNKNOWN = -1;

    private final String title;
    private final boolean numeric;
    private final boolean largestFirst;

    @SuppressWarnings("ImmutableEnumChecker") // comparators of method references hold no state
    private final Comparator<HookReading> order;

    @SuppressWarnings("ImmutableEnumChecker") // these functions hold no state
    private final @Nullable Words words;

    /** Words for what a hook did. */
    @FunctionalInterface
    public interface Words {

        /**
         * Returns the words.
         *
         * @param numbers what the hook did
         * @param now in milliseconds since the epoch
         */
        String of(HookNumbers numbers, long now);
    }

    /** A column of how the hook was declared: a first click sorts it from its beginning. */
    HookColumn(String title, boolean numeric, Comparator<HookReading> order) {
        this.title = title;
        this.numeric = numeric;
        this.largestFirst = false;
        this.order = order;
        this.words = null;
    }

    HookColumn(HookNumber number) {
        this(number.title(), numbers -> numbers.get(number), (numbers, now) -> number.value()
                .of(numbers.get(number), numbers, now));
    }

    /**
     * A column of what the hook did: a first click sorts the largest first, as one asks for the slowest and the latest.
     */
    HookColumn(String title, ToDoubleFunction<HookNumbers> value, Words words) {
        this.title = title;
        this.numeric = true;
        this.largestFirst = true;
        this.order = number(value);
        this.words = words;
    }

    private static Comparator<HookReading> text(Function<HookReading, String> value) {
        return Comparator.comparing(value, String.CASE_INSENSITIVE_ORDER).thenComparing(value);
    }

    private static Comparator<HookReading> number(ToDoubleFunction<HookNumbers> value) {
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

    /** Returns how it writes what a hook did, or nothing for a column of how the hook was declared. */
    public Optional<Words> words() {
        return Optional.ofNullable(words);
    }

    /** Tells whether a first click sorts the largest first. */
    boolean largestFirst() {
        return largestFirst;
    }

    Comparator<HookReading> order() {
        return order;
    }
}
