package org.bulkhooks.condition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/**
 * The order of the values of attributes: that of their type, and of numbers and moments of different types by value.
 */
final class ValueOrder {

    private ValueOrder() {}

    /**
     * Compares two values.
     *
     * @return a negative number, zero or a positive number, as in {@link Comparable}
     * @throws IllegalArgumentException if the two have no common order
     */
    static int compare(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return isWhole(left) && isWhole(right)
                    ? Long.compare(one.longValue(), other.longValue())
                    : compareNumbers(one, other);
        }
        Instant one = moment(left);
        Instant other = moment(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        return compareComparable(left, right);
    }

    /** Tells whether values of a type may be the same though they are not equal. */
    static boolean decidesEqualityOf(Object value) {
        return value instanceof Number || moment(value) != null;
    }

    /**
     * Tells whether two values have the same place in the order. That is more than {@link ValueEquality}: date-times
     * with an offset are the same if they are the same moment, so that a condition with {@code =} passes what one with
     * {@code >=} and one with {@code <=} pass.
     *
     * @throws IllegalArgumentException if the two have no common order
     */
    static boolean same(Object left, Object right) {
        return ValueEquality.same(left, right) || compare(left, right) == 0;
    }

    private static boolean isWhole(Object number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static int compareNumbers(Number left, Number right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other);
        }
        double one = left.doubleValue();
        double other = right.doubleValue();
        if (Double.isFinite(one) && Double.isFinite(other)) {
            return decimal(left).compareTo(decimal(right));
        }
        boolean decimals =
                left instanceof BigDecimal || right instanceof BigDecimal; // which may be too large for a double
        boolean integers = left instanceof BigInteger || right instanceof BigInteger;
        return (decimals || integers) && isReal(left) && isReal(right)
                ? decimal(left).compareTo(decimal(right))
                : Double.compare(one, other);
    }

    private static boolean isReal(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    @SuppressWarnings("JavaUtilDate") // entities have attributes of these types
    private static @Nullable Instant moment(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()); // those of java.sql refuse to tell their instant
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return value instanceof ZonedDateTime dateTime ? dateTime.toInstant() : null;
    }

    @SuppressWarnings("unchecked") // what is not of a type that it can be compared with throws
    private static int compareComparable(Object left, Object right) {
        if (left instanceof Comparable<?> comparable) {
            try {
                return ((Comparable<Object>) comparable).compareTo(right);
            } catch (ClassCastException otherType) {
                throw notComparable(left, right, otherType);
            }
        }
        throw notComparable(left, right, null);
    }

    private static IllegalArgumentException notComparable(Object left, Object right, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "a value of the type " + left.getClass().getName() + " cannot be compared with one of the type "
                        + right.getClass().getName(),
                cause);
    }
}
