package org.bulkhooks.internal.declaration;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** What the generic types of event parameters stand for. */
public final class GenericTypes {

    private GenericTypes() {}

    /**
     * Returns the class that all objects of a type are instances of: the bound of a wildcard or type variable, without
     * arguments.
     */
    public static Class<?> rawType(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return rawType(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return rawType(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            return rawType(variable.getBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return rawType(array.getGenericComponentType()).arrayType();
        }
        throw new IllegalArgumentException("unknown kind of type: " + type);
    }

    /** Returns the model of an event type: what its type argument stands for, or Object for a raw type. */
    public static Class<?> model(Type eventType) {
        return eventType instanceof ParameterizedType parameterized
                ? rawType(parameterized.getActualTypeArguments()[0])
                : Object.class;
    }
}
