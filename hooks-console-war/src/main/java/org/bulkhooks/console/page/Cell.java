package org.bulkhooks.console.page;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.text.Texts;

/**
 * A number in a table; what is nothing is faint.
 *
 * @param text what it says
 * @param style the style class, or empty
 */
public record Cell(String text, String style) {

    private static final String FAINT = "z";

    /** Stands where there is no number. */
    static final Cell NONE = new Cell("–", FAINT);

    /** Writes a number, zeros faint. */
    public static Cell count(OptionalLong number) {
        return number.isEmpty() ? NONE : count(number.getAsLong());
    }

    static Cell count(long number) {
        return new Cell(Show.count(number), number == 0 ? FAINT : "");
    }

    /** A number that is bad if it is not 0. */
    static Cell bad(OptionalLong number) {
        return number.orElse(0) > 0 ? new Cell(Show.count(number.getAsLong()), "bad") : count(number);
    }

    /** Writes a percentile as exactly as it is known. */
    public static Cell percentile(OptionalLong nanos) {
        return nanos.isEmpty() ? NONE : new Cell(Show.percentile(nanos.getAsLong()), "");
    }

    /** A number of queries for each record. */
    static Cell queries(OptionalDouble perRecord, boolean marked) {
        if (perRecord.isEmpty()) {
            return NONE;
        }
        double number = perRecord.getAsDouble();
        return new Cell(number == 0 ? "0" : Show.decimals(number), number == 0 ? FAINT : marked ? "warn" : "");
    }

    static Cell percent(OptionalDouble share) {
        return share.isEmpty()
                ? NONE
                : new Cell(Show.percent(share.getAsDouble()), share.getAsDouble() == 0 ? FAINT : "");
    }

    static Cell ago(long millis, long now) {
        return millis == 0 ? new Cell(Texts.of("hooks.never"), FAINT) : new Cell(Show.ago(millis, now), "soft");
    }

    static Cell moment(long millis, long now) {
        return millis == 0 ? NONE : new Cell(Show.moment(millis, now), "soft");
    }
}
