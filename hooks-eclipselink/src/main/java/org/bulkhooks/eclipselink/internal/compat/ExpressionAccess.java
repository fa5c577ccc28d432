package org.bulkhooks.eclipselink.internal.compat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Vector;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.FunctionExpression;

/**
 * Reads the lists of expressions, which EclipseLink 4.0 and 5.0 declare differently, as {@link DescriptorAccess} does
 * those of descriptors.
 */
public final class ExpressionAccess {

    private static final MethodHandle ARGUMENTS = ChangedMethod.getter(
                    FunctionExpression.class, "getChildren", Vector.class, List.class)
            .asType(MethodType.methodType(List.class, Object.class));

    private ExpressionAccess() {}

    /** Returns what a function is applied to, in its order. */
    @SuppressWarnings("unchecked") // the declared element type in both versions
    public static List<Expression> arguments(FunctionExpression function) {
        try {
            return List.copyOf((List<Expression>) (List<?>) ARGUMENTS.invokeExact((Object) function));
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("a getter of EclipseLink failed", thrown);
        }
    }
}
