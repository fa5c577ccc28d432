package org.bulkhooks.console.number;

import org.bulkhooks.console.format.Show;

/**
 * What a number counts or measures, by the name that the reference of the management beans gives it, and how pages
 * write it.
 */
public enum Unit {
    /** Calls of a hook. */
    CALLS("calls", (number, now) -> Show.count(number)),
    /** Records. */
    RECORDS("records", (number, now) -> Show.count(number)),
    /** Statements that were sent to databases. */
    STATEMENTS("statements", (number, now) -> Show.count(number)),
    /** Operations. */
    OPERATIONS("operations", (number, now) -> Show.count(number)),
    /** Nanoseconds. */
    NANOS("ns", (number, now) -> Show.duration(number)),
    /** Milliseconds since the epoch; 0 stands for never. */
    MOMENT("ms since the epoch", (number, now) -> number == 0 ? "never" : Show.ago(number, now));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // these lambdas hold no state
    private final Words words;

    @FunctionalInterface
    private interface Words {
        String of(long number, long now);
    }

    Unit(String label, Words words) {
        this.label = label;
        this.words = words;
    }

    /** Returns what the reference of the management beans calls it. */
    public String label() {
        return label;
    }

    /**
     * Writes a number of this unit for people.
     *
     * @param now in milliseconds since the epoch
     */
    public String show(long number, long now) {
        return words.of(number, now);
    }
}
