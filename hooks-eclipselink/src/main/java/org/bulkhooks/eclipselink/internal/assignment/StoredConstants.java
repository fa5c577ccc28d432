package org.bulkhooks.eclipselink.internal.assignment;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.ExpressionAccess;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.ConstantExpression;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * Puts enum constants into a value as its column has them. Among the arguments of a function or the results of cases,
 * EclipseLink does not know the column, and writes the number of a constant also where the column has names.
 */
final class StoredConstants {

    private final AbstractDirectMapping mapping;
    private final AbstractSession session;
    private boolean different;

    /**
     * Makes it for values of one attribute.
     *
     * @param mapping the mapping of the attribute
     */
    StoredConstants(AbstractDirectMapping mapping, AbstractSession session) {
        this.mapping = mapping;
        this.session = session;
    }

    /**
     * Converts the constants of a value, in place.
     *
     * @return whether any of them is another one than EclipseLink would write
     */
    boolean put(Expression value) {
        convert(value);
        return different;
    }

    private void convert(Expression value) {
        if (!(value instanceof FunctionExpression function) || function.getOperator() == null) {
            return;
        }
        List<Expression> arguments = ExpressionAccess.arguments(function);
        boolean compares = function.getOperator().getSelector() == ExpressionOperator.Case;
        for (int i = 0; i < arguments.size(); i++) {
            Expression each = arguments.get(i);
            AbstractDirectMapping ofValue =
                    compares && isCompared(i, arguments.size()) ? of(arguments.get(0)) : mapping;
            if (each instanceof ConstantExpression constant && constant.getValue() instanceof Enum<?> known) {
                convert(constant, known, ofValue);
            } else if (ofValue == mapping) {
                convert(each);
            }
        }
    }

    /** Tells whether an argument of simple cases is what is compared: the first, and then each second but the last. */
    private static boolean isCompared(int index, int count) {
        return index == 0 || (index % 2 == 1 && index < count - 1);
    }

    private static @Nullable AbstractDirectMapping of(Expression compared) {
        return compared instanceof QueryKeyExpression attribute
                        && attribute.getMapping() instanceof AbstractDirectMapping direct
                ? direct
                : null;
    }

    @SuppressWarnings("EnumOrdinal") // it is what EclipseLink would write
    private void convert(ConstantExpression constant, Enum<?> known, @Nullable AbstractDirectMapping ofValue) {
        if (ofValue == null || !ofValue.hasConverter() || isConvertedByEclipseLink(constant)) {
            return;
        }
        Object stored = ofValue.getFieldValue(known, session);
        if (!Objects.equals(stored, known.ordinal())) {
            constant.setValue(stored);
            different = true;
        }
    }

    /** Beside an attribute, EclipseLink converts a constant as that attribute is converted. */
    private static boolean isConvertedByEclipseLink(ConstantExpression constant) {
        return constant.getLocalBase() instanceof QueryKeyExpression;
    }
}
