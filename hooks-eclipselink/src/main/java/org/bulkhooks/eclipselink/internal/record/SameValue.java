package org.bulkhooks.eclipselink.internal.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether two values of a basic attribute are the same to the database: numbers by value, arrays by content. */
final class SameValue {

    private SameValue() {}

    // entities have attributes of this type; a Timestamp equals no Date, but a Date the Timestamp of the same
    // millisecond
    @SuppressWarnings({"JavaUtilDate", "UndefinedEquals"})
    static boolean of(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return one.equals(other) || compareExactly(one, other);
        }
        if (left instanceof Date one && right instanceof Date other) {
            return one.equals(other) || other.equals(one);
        }
        return Objects.deepEquals(left, right);
    }

    private static boolean compareExactly(Number left, Number right) {
        BigDecimal one = exact(left);
        BigDecimal other = exact(right);
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /** Returns the exact value, or null if it is no number, or infinite. */
    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger exact) {
            return new BigDecimal(exact);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        return BigDecimal.valueOf(number.longValue());
    }
}
