package org.bulkhooks.eclipselink.internal.assignment;

import java.util.HashSet;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.ExpressionAccess;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.ConstantExpression;
import org.eclipse.persistence.internal.expressions.FieldExpression;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.expressions.ParameterExpression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement sets.
 *
 * @param field the column
 * @param constant the value of the column, or null; meaningless where the value is computed
 * @param computed what the database computes the value with, or null if it is the same for all rows and known
 */
public record AssignedColumn(
        DatabaseField field,
        @Nullable Object constant,
        @Nullable Expression computed) {

    private static final Set<Integer> ARITHMETIC = Set.of(
            ExpressionOperator.Add,
            ExpressionOperator.Subtract,
            ExpressionOperator.Multiply,
            ExpressionOperator.Negate,
            ExpressionOperator.Coalesce);

    public boolean isComputed() {
        return computed != null;
    }

    /** Tells whether the value is computed of one of some columns, apart from the column that is set. */
    public boolean isComputedOf(Set<DatabaseField> others) {
        Set<DatabaseField> wanted = new HashSet<>(others);
        wanted.remove(field);
        return computed != null && ColumnSearch.finds(computed, wanted);
    }

    /**
     * Tells whether the value is computed of the row itself, of constants and parameters, by nothing that could have
     * another result the next time.
     */
    public boolean isArithmetic() {
        return isArithmetic(computed);
    }

    private static boolean isArithmetic(@Nullable Expression value) {
        if (value instanceof FunctionExpression function) {
            return function.getOperator() != null
                    && ARITHMETIC.contains(function.getOperator().getSelector())
                    && ExpressionAccess.arguments(function).stream().allMatch(AssignedColumn::isArithmetic);
        }
        return value instanceof ConstantExpression
                || value instanceof ParameterExpression
                || ((value instanceof FieldExpression || value instanceof QueryKeyExpression)
                        && !RelationSearch.finds(value));
    }
}
