package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.WrittenReading;

/** What an operation had written, in words, by model: {@code 3,000 creates of LedgerEntry and 1 update of Account}. */
public final class Undone {

    private Undone() {}

    /** Returns the words, or an empty string if it had written nothing. */
    public static String of(List<WrittenReading> written) {
        List<String> parts = written.stream()
                .filter(one -> one.records() > 0)
                .map(one -> Texts.counted(
                        "operation.written." + one.change(),
                        one.records(),
                        Show.count(one.records()),
                        one.shortModel()))
                .toList();
        return parts.isEmpty() ? "" : Texts.list(parts);
    }
}
