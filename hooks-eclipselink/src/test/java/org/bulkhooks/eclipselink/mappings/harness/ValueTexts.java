package org.bulkhooks.eclipselink.mappings.harness;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;

/** Writes values as texts that are equal where the values stand for the same. */
final class ValueTexts {

    private static final int LONG = 200;

    private ValueTexts() {}

    static String of(Object value) {
        String text = text(value);
        return text.length() <= LONG
                ? text
                : text.substring(0, LONG) + "... " + text.length() + " characters " + text.hashCode();
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Calendar calendar) {
            return String.valueOf(calendar.getTimeInMillis());
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            return value.toString();
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(ValueTexts::of).toList().toString();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value != null && value.getClass().isArray()) {
            StringBuilder elements = new StringBuilder("[");
            for (int index = 0; index < Array.getLength(value); index++) {
                elements.append(index == 0 ? "" : ", ").append(text(Array.get(value, index)));
            }
            return elements.append("]").toString();
        }
        return String.valueOf(value);
    }
}
