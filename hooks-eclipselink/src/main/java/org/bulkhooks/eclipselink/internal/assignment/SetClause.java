package org.bulkhooks.eclipselink.internal.assignment;

import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.jspecify.annotations.Nullable;

/**
 * A part of SET, as EclipseLink keeps it.
 *
 * @param target the name of an attribute, or an expression
 * @param value an expression, or a value, or null
 */
public record SetClause(Object target, @Nullable Object value) {

    /** Returns how many parameters the value takes, one at least. */
    public int parameters() {
        if (!(value instanceof Expression expression)) {
            return 1;
        }
        int[] parameters = new int[1];
        new ExpressionIterator() {
            @Override
            public void iterate(Expression part) {
                if (part.isConstantExpression() || part.isParameterExpression()) {
                    parameters[0]++;
                }
            }
        }.iterateOn(expression);
        return Math.max(1, parameters[0]);
    }

    public boolean hasSubquery() {
        if (!(value instanceof Expression expression)) {
            return false;
        }
        ExpressionIterator search = new ExpressionIterator() {
            @Override
            public void iterate(Expression expression) {
                if (expression.isSubSelectExpression()) {
                    setResult(expression);
                }
            }
        };
        search.iterateOn(expression);
        return search.getResult() != null;
    }
}
