package org.bulkhooks.quickstart.csv;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a file.
 *
 * @param line the line, counted from 1 for the header, or 0 if the mistake is about the file as a whole
 * @param column the name of the column, or null if the mistake is about the whole line
 * @param message what is wrong
 */
public record LineMistake(long line, @Nullable String column, String message) implements Serializable {

    static final Comparator<LineMistake> BY_LINE = Comparator.comparingLong(LineMistake::line);
}
