package org.bulkhooks.console.export;

import java.util.List;

/**
 * Comma-separated values as RFC 4180 has them. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, so that names which others chose are no code. Not thread-safe.
 */
public final class Csv {

    /** The type of a file of it. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String END = "\r\n"; // RFC 4180, section 2

    private static final String FORMULAS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row. */
    public Csv row(List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            text.append(index == 0 ? "" : ",").append(cell(cells.get(index)));
        }
        text.append(END);
        return this;
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Returns the whole file. */
    @Override
    public String toString() {
        return text.toString();
    }
}
