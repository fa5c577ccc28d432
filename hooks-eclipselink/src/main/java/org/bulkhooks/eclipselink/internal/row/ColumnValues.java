package org.bulkhooks.eclipselink.internal.row;

import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.persistence.internal.helper.Helper;
import org.jspecify.annotations.Nullable;

/**
 * Compares values of columns, to leave out of an update what would write nothing. It is stricter than
 * {@link org.bulkhooks.spi.value.ValueEquality}, and like EclipseLink but for the scale of numbers: what EclipseLink
 * writes is written, such as {@code -0.0} in place of {@code 0.0}.
 */
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
