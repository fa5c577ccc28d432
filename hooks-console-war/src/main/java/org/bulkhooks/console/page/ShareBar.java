package org.bulkhooks.console.page;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A share as a bar with its number.
 *
 * @param known whether there is one
 * @param width of the bar, in percent
 * @param cell the number
 */
public record ShareBar(boolean known, String width, Cell cell) {

    private static final double LEAST = 0.006; // what is not 0 is seen

    static ShareBar of(OptionalDouble share) {
        double value = share.orElse(0);
        double width = value == 0 ? 0 : Math.max(LEAST, Math.min(1, value));
        return new ShareBar(share.isPresent(), String.format(Locale.ROOT, "%.1f%%", width * 100), Cell.percent(share));
    }
}
