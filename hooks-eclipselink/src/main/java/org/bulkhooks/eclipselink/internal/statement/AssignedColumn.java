package org.bulkhooks.eclipselink.internal.statement;

import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement sets.
 *
 * @param field the column
 * @param constant the value of the column, or null; meaningless where the value is computed
 * @param computed what the database computes the value with, or null if it is the same for all rows and known
 */
record AssignedColumn(
        DatabaseField field,
        @Nullable Object constant,
        @Nullable Expression computed) {

    boolean isComputed() {
        return computed != null;
    }
}
