package org.bulkhooks.console.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.list.HookColumn;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;

/**
 * A cell of the list that says what a hook did.
 *
 * @param text what it says
 * @param style the style classes
 * @param title more about it, or empty
 */
public record NumberCell(String text, String style, String title) {

    private static final String PLAIN = "n";
    private static final String BAD = "n bad";

    /** Writes a hook's cells, one for each column of what hooks did, in the order of the columns. */
    static List<NumberCell> of(HookNumbers numbers, long now) {
        return columns()
                .map(column -> new NumberCell(
                        column.words().orElseThrow().of(numbers, now),
                        column == HookColumn.FAILURES && numbers.get(HookNumber.FAILURES) > 0 ? BAD : PLAIN,
                        column == HookColumn.LAST_RUN && numbers.ran()
                                ? Show.time(numbers.get(HookNumber.LAST_RUN))
                                : ""))
                .toList();
    }

    /** Writes the same text into each cell, because there are no numbers. */
    static List<NumberCell> all(String text) {
        return columns().map(column -> new NumberCell(text, PLAIN, "")).toList();
    }

    private static Stream<HookColumn> columns() {
        return Arrays.stream(HookColumn.values())
                .filter(column -> column.words().isPresent());
    }
}
