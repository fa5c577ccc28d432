package org.bulkhooks.quickstart.metrics;

import java.util.Locale;

/** A number with what it counts, as people write it. */
public final class Counted {

    private Counted() {}

    /**
     * Returns the number and its noun, such as {@code 1 account} and {@code 10,000 accounts}.
     *
     * @param noun the singular, whose plural has an s at its end
     */
    public static String of(long number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? noun : noun + "s");
    }
}
