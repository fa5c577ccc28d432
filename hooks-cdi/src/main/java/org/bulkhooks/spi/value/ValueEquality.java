package org.bulkhooks.spi.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which values of basic attributes are the same, for all that compares them: numbers by value, dates and calendars
 * of {@code java.util} and {@code java.sql} by the moment that they stand for, arrays by content, all others as they
 * are. What compares otherwise says why in its own documentation.
 */
public final class ValueEquality {

    private ValueEquality() {}

    /**
     * Tells whether two values are the same to a database.
     *
     * @param left a value, or null
     * @param right a value of the same or another type, or null, which is the same as null only
     */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return one.equals(other) || sameNumber(one, other);
        }
        Instant moment = moment(left);
        return moment == null ? Objects.deepEquals(left, right) : moment.equals(moment(right));
    }

    private static boolean sameNumber(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return left.longValue() == right.longValue();
        }
        BigDecimal one = exact(left);
        BigDecimal other = exact(right);
        if (one != null && other != null) {
            return one.compareTo(other) == 0;
        }
        return isBinary(left) && isBinary(right) && Double.compare(left.doubleValue(), right.doubleValue()) == 0;
    }

    /** Returns the exact value, or null if it is infinite, no number, or of a type that is not known. */
    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger exact) {
            return new BigDecimal(exact);
        }
        if (isBinary(number)) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        return isWhole(number) ? BigDecimal.valueOf(number.longValue()) : null;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isBinary(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    @SuppressWarnings("JavaUtilDate") // entities have attributes of these types
    private static @Nullable Instant moment(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()); // those of java.sql refuse to tell their instant
        }
        return value instanceof Calendar calendar ? calendar.toInstant() : null;
    }
}
