package org.bulkhooks.graph;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether two values of an attribute are the same to a database. */
final class SameValue {

    private SameValue() {}

    static boolean test(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        return Objects.deepEquals(left, right);
    }
}
