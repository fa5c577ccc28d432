package org.bulkhooks.eclipselink.internal.row;

import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.persistence.internal.helper.Helper;
import org.jspecify.annotations.Nullable;

/** Compares values of columns as a database would. */
public final class ColumnValues {

    private ColumnValues() {}

    /** Tells whether two values are the same to a database. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal leftNumber && right instanceof BigDecimal rightNumber) {
            return leftNumber.compareTo(rightNumber) == 0;
        }
        return Objects.equals(left, right)
                || (left != null && right != null && Helper.comparePotentialArrays(left, right));
    }
}
