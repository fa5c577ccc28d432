package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of a column of MariaDB, with the values that are sent to it as JSON. A value is taken only where the driver,
 * given the value alone, writes the same: all others are sent one by one. All but whole numbers are sent as strings,
 * which are not read as doubles.
 *
 * @param sql the type in the table that is made of the JSON; it is no narrower than that of the column
 * @param characters how many characters a value has in that table, at most
 * @param codes makes of a value its JSON, or null
 */
record MariaDbType(String sql, int characters, Function<Object, @Nullable Object> codes) implements ValueCode {

    /** A text without a bound is sent up to this many characters. */
    private static final int LONG_TEXT = 2_000;

    /** What a number or a time takes, in characters. */
    private static final int NUMBER = 20;

    private static final int MICROSECOND = 1_000;

    /** DECIMAL has 65 digits, 30 of them after the point, at most. */
    private static final int SCALE = 30;

    private static final int WHOLE_DIGITS = 35;

    /**
     * Returns the type of a column, or null if its values are sent one by one.
     *
     * @param type the name of its type
     * @param length how many characters it takes
     * @param charset its character set, or null if it has none
     * @param collation its collation, or null if it has none
     * @param localTimes whether the driver sends times in the zone of the JVM, with microseconds
     */
    static @Nullable MariaDbType of(
            String type, long length, @Nullable String charset, @Nullable String collation, boolean localTimes) {
        return switch (type) {
            case "tinyint", "smallint", "mediumint", "int", "bigint" ->
                new MariaDbType("BIGINT", NUMBER, MariaDbType::whole);
            case "decimal" -> new MariaDbType("DECIMAL(65,30)", NUMBER, MariaDbType::decimal);
            case "double" -> new MariaDbType("DOUBLE", NUMBER, value -> value instanceof Double ? quoted(value) : null);
            case "date" -> new MariaDbType("DATE", NUMBER, MariaDbType::date);
            case "datetime", "timestamp" ->
                localTimes ? new MariaDbType("DATETIME(6)", NUMBER, MariaDbType::time) : null;
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" ->
                charset == null || collation == null ? null : text(length, charset, collation);
            default -> null;
        };
    }

    /** Keys are compared with the collation of their column, so that its index is used. */
    private static MariaDbType text(long length, String charset, String collation) {
        int characters = (int) Math.min(length, LONG_TEXT);
        boolean takesAll = charset.equals("utf8mb4");
        return new MariaDbType(
                "VARCHAR(" + characters + ") CHARACTER SET " + charset + " COLLATE " + collation, characters, value -> {
                    String text = value instanceof String || value instanceof Character ? value.toString() : null;
                    return text != null && text.length() <= characters && (takesAll || isAscii(text))
                            ? json(text)
                            : null;
                });
    }

    @Override
    public Object[] array(int length) {
        return new String[length];
    }

    @Override
    public @Nullable Object of(Object value) {
        return codes.apply(value);
    }

    private static @Nullable Object whole(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte
                ? value.toString()
                : null;
    }

    private static @Nullable Object decimal(Object value) {
        BigDecimal number = value instanceof BigDecimal decimal
                ? decimal
                : value instanceof BigInteger integer ? new BigDecimal(integer) : null;
        if (number == null) {
            return value instanceof Boolean || whole(value) == null ? null : quoted(value);
        }
        return number.scale() <= SCALE && number.precision() - number.scale() <= WHOLE_DIGITS
                ? quoted(number.toPlainString())
                : null;
    }

    private static @Nullable Object date(Object value) {
        LocalDate date = SentTimes.date(value);
        return date == null ? null : quoted(date);
    }

    private static @Nullable Object time(Object value) {
        Timestamp timestamp = SentTimes.timestamp(value);
        if (timestamp == null || timestamp.getNanos() % MICROSECOND != 0) {
            return null;
        }
        LocalDateTime time = timestamp.toLocalDateTime();
        return SentTimes.isUsual(time.getYear()) ? quoted(time.toLocalDate() + " " + time.toLocalTime()) : null;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** Quotes what needs no escapes. */
    private static String quoted(Object value) {
        return '"' + value.toString() + '"';
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
