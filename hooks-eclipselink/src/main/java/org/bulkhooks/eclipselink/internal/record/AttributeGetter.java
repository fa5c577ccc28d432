package org.bulkhooks.eclipselink.internal.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.eclipse.persistence.internal.descriptors.InstanceVariableAttributeAccessor;
import org.eclipse.persistence.internal.descriptors.MethodAttributeAccessor;
import org.eclipse.persistence.internal.descriptors.PersistenceObjectAttributeAccessor;
import org.eclipse.persistence.mappings.AttributeAccessor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads an attribute of objects that have it loaded: by a handle of the field or getter that EclipseLink's accessor
 * uses, else by the accessor. Thread-safe.
 */
final class AttributeGetter {

    private final AttributeAccessor accessor;
    private final @Nullable MethodHandle handle;
    private final @Nullable MethodHandle number;

    private AttributeGetter(AttributeAccessor accessor, @Nullable MethodHandle typed) {
        this.accessor = accessor;
        this.handle = typed == null ? null : typed.asType(MethodType.methodType(Object.class, Object.class));
        this.number = typed == null || !isExactAsLong(typed.type().returnType())
                ? null
                : MethodHandles.explicitCastArguments(typed, MethodType.methodType(long.class, Object.class));
    }

    private static boolean isExactAsLong(Class<?> type) {
        return type.isPrimitive() && type != double.class && type != float.class;
    }

    static AttributeGetter of(DatabaseMapping mapping) {
        AttributeAccessor accessor = mapping.getAttributeAccessor();
        return new AttributeGetter(accessor, handle(accessor));
    }

    private static @Nullable MethodHandle handle(AttributeAccessor accessor) {
        try {
            return typed(accessor);
        } catch (IllegalAccessException closed) {
            return null; // EclipseLink has its own way to it
        }
    }

    /** Known are accessors by their exact class: one that a subclass overrides may do anything. */
    private static @Nullable MethodHandle typed(AttributeAccessor accessor) throws IllegalAccessException {
        Class<?> type = accessor.getClass();
        if (type == MethodAttributeAccessor.class) {
            Method getter = ((MethodAttributeAccessor) accessor).getGetMethod();
            return getter == null ? null : MethodHandles.lookup().unreflect(getter);
        }
        if (type == InstanceVariableAttributeAccessor.class || type == PersistenceObjectAttributeAccessor.class) {
            Field field = ((InstanceVariableAttributeAccessor) accessor).getAttributeField();
            return field == null ? null : MethodHandles.lookup().unreflectGetter(field);
        }
        return null;
    }

    @Nullable
    Object value(Object owner) {
        if (handle == null) {
            return accessor.getAttributeValueFromObject(owner);
        }
        try {
            return (Object) handle.invokeExact(owner);
        } catch (Throwable thrown) {
            // a getter of the application: EclipseLink says which one
            return accessor.getAttributeValueFromObject(owner);
        }
    }

    /** Tells whether the attribute is primitive, and {@link #haveSameNumber} compares it without making objects. */
    boolean isNumber() {
        return number != null;
    }

    /** Tells whether a primitive attribute has one value in two objects. */
    boolean haveSameNumber(Object left, Object right) {
        MethodHandle getter = Objects.requireNonNull(number);
        try {
            return (long) getter.invokeExact(left) == (long) getter.invokeExact(right);
        } catch (Throwable thrown) {
            return Objects.equals(value(left), value(right));
        }
    }
}
