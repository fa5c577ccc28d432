package org.bulkhooks.internal.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values of attributes as a database does: numbers by value, arrays by content. */
public final class ValueEquality {

    private ValueEquality() {}

    /** Tells whether two values are the same to a database. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return Objects.deepEquals(left, right);
    }
}
