package org.bulkhooks.console.list;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;

/** What the list can be sorted by. The constant's name is the parameter {@code sort} of the URL. */
public enum HookColumn {
    /** Bean class and method. */
    HOOK(text(HookReading::shortName)),
    /** The application. */
    APP(text(hook -> hook.application().label())),
    /** The event and the model. */
    FOR(text(HookReading::event).thenComparing(text(HookReading::shortModel))),
    /** How often it was called. */
    RUNS(known(listed -> listed.figures().runs())),
    /** With how many records. */
    RECORDS(known(listed -> listed.figures().records())),
    /** The 95th percentile of the time of a run. */
    P95(known(listed -> listed.figures().p95Nanos())),
    /** Its share of the time of all hooks. */
    SHARE(number(listed -> listed.share().orElse(-1))),
    /** How many statements it sent for each record. */
    QUERIES(number(listed -> listed.figures().statementsPerRecord().orElse(-1))),
    /** How often it failed. */
    FAILURES(known(listed -> listed.figures().failures())),
    /** When its last run began. */
    LAST_RUN(number(ListedHook::lastRun));

    @SuppressWarnings("ImmutableEnumChecker") // the orders keep nothing
    private final Order order;

    private record Order(Comparator<ListedHook> comparator, boolean largestFirst) {

        Order thenComparing(Order other) {
            return new Order(comparator.thenComparing(other.comparator()), largestFirst);
        }
    }

    HookColumn(Order order) {
        this.order = order;
    }

    /** A column of how the hook was declared: a first click sorts it from its beginning. */
    private static Order text(Function<HookReading, String> value) {
        Function<ListedHook, String> of = listed -> value.apply(listed.hook());
        return new Order(Comparator.comparing(of, String.CASE_INSENSITIVE_ORDER).thenComparing(of), false);
    }

    /**
     * A column of what the hook did: a first click sorts the largest first, as one asks for the slowest and the latest.
     */
    private static Order number(ToDoubleFunction<ListedHook> value) {
        return new Order(Comparator.comparingDouble(value), true);
    }

    private static Order known(Function<ListedHook, OptionalLong> value) {
        return number(listed -> value.apply(listed).orElse(-1));
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
        return Texts.of("hooks.column." + parameter());
    }

    /** Tells whether a first click sorts the largest first. */
    boolean largestFirst() {
        return order.largestFirst();
    }

    Comparator<ListedHook> order() {
        return order.comparator();
    }
}
