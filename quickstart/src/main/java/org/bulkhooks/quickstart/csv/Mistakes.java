package org.bulkhooks.quickstart.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of one file: all are counted, the first hundred are kept. Not thread-safe. */
public final class Mistakes {

    /** How many mistakes are kept: who sent a file of another kind does not want to read about each of its lines. */
    public static final int KEPT = 100;

    private final List<LineMistake> kept = new ArrayList<>();
    private int count;

    /** Notes a mistake in a column of a line. */
    public void add(long line, @Nullable String column, String message) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new LineMistake(line, column, message));
        }
    }

    /** Notes a mistake in a line as a whole. */
    public void add(long line, String message) {
        add(line, null, message);
    }

    /** Throws an exception with all mistakes if there are any. */
    public void refuse() {
        if (count > 0) {
            throw new CsvRefusedException(
                    kept.stream().sorted(LineMistake.BY_LINE).toList(), count);
        }
    }
}
