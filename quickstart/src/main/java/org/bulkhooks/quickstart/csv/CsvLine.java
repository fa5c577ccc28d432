package org.bulkhooks.quickstart.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a file. Each method reads a field of the type that it is named after; a field that cannot be read is
 * noted as a mistake and empty. The values of fields are not repeated in messages.
 */
public final class CsvLine {

    // 15 digits before the point are more money than there is and fit every column; no exponent
    private static final Pattern MONEY = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,2})?");

    private final CsvRecord fields;
    private final Map<String, Integer> positions;
    private final Mistakes mistakes;

    CsvLine(CsvRecord fields, Map<String, Integer> positions, Mistakes mistakes) {
        this.fields = fields;
        this.positions = positions;
        this.mistakes = mistakes;
    }

    /**
     * Returns the number of the line in the file, counted from 1; that of its first line if a quoted field has several.
     */
    public long number() {
        return fields.getStartingLineNumber();
    }

    /** Notes a mistake in a column of this line. */
    public void mistake(String column, String message) {
        mistakes.add(number(), column, message);
    }

    /** Reads text without the blanks around it. */
    public Optional<String> text(String column, int maximumLength) {
        String text = field(column);
        if (text.isEmpty()) {
            return refuse(column, "is missing");
        }
        if (text.codePointCount(0, text.length()) > maximumLength) {
            return refuse(column, "has more than " + maximumLength + " characters");
        }
        return Optional.of(text);
    }

    /** Reads a sum with at most two digits after the point, and gives it two. */
    public Optional<BigDecimal> money(String column) {
        String text = field(column);
        if (!MONEY.matcher(text).matches()) {
            return refuse(
                    column, text.isEmpty() ? "is missing" : "is not a sum of money; write it like 1234.50 or -1234.50");
        }
        return Optional.of(new BigDecimal(text).setScale(2));
    }

    /** Reads a date. */
    public Optional<LocalDate> date(String column) {
        String text = field(column);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return refuse(column, text.isEmpty() ? "is missing" : "is not a date; write it like 2025-12-31");
        }
    }

    private String field(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("column " + column + " was not asked for when the file was read");
        }
        return fields.getField(position).strip();
    }

    private <T> Optional<T> refuse(String column, String message) {
        mistake(column, message);
        return Optional.empty();
    }
}
