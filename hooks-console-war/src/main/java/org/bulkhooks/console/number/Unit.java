package org.bulkhooks.console.number;

import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.text.Texts;

/**
 * What a number counts or measures, by the name that the reference of the management beans gives it, and how pages
 * write it.
 */
public enum Unit {
    /** Calls of a hook. */
    CALLS((number, now) -> Show.count(number)),
    /** Records. */
    RECORDS((number, now) -> Show.count(number)),
    /** Statements that were sent to databases. */
    STATEMENTS((number, now) -> Show.count(number)),
    /** Operations. */
    OPERATIONS((number, now) -> Show.count(number)),
    /** Nanoseconds. */
    NANOS((number, now) -> Show.duration(number)),
    /** Milliseconds since the epoch; 0 stands for never. */
    MOMENT((number, now) -> number == 0 ? Texts.of("time.never") : Show.ago(number, now));

    @SuppressWarnings("ImmutableEnumChecker") // these lambdas hold no state
    private final Words words;

    @FunctionalInterface
    private interface Words {
        String of(long number, long now);
    }

    Unit(Words words) {
        this.words = words;
    }

    /** Returns what the reference of the management beans calls it. */
    public String label() {
        return Texts.of("unit." + name());
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
