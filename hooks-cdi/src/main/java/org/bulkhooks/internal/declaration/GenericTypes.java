package org.bulkhooks.internal.declaration;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.Change;
import org.jspecify.annotations.Nullable;

/** What the generic types of event parameters stand for. */
public final class GenericTypes {

    private static final List<Class<?>> HOLDERS = List.of(Iterable.class, Stream.class, Optional.class, Change.class);

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

    /**
     * Returns a type as it is written in Java, without packages, such as {@code List<Account>}; of a wildcard or type
     * variable its bound.
     */
    static String text(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments())
                    .map(GenericTypes::text)
                    .collect(Collectors.joining(", ", rawType(type).getSimpleName() + "<", ">"));
        }
        return rawType(type).getSimpleName();
    }

    /**
     * Returns a type as it is written in Java, with packages; of a wildcard or type variable its bound. CDI containers
     * have types of their own, whose names differ.
     */
    static String qualifiedText(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments())
                    .map(GenericTypes::qualifiedText)
                    .collect(Collectors.joining(", ", rawType(type).getTypeName() + "<", ">"));
        }
        return rawType(type).getTypeName();
    }

    /**
     * Returns what a type holds several of, if it is an array or a parameterized collection, stream or optional, or a
     * change; null else.
     */
    static @Nullable Type element(Type type) {
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        Class<?> raw = rawType(type);
        if (raw.isArray()) {
            return raw.getComponentType();
        }
        boolean holds = HOLDERS.stream().anyMatch(holder -> holder.isAssignableFrom(raw));
        return holds && type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : null;
    }

    /** Returns the model of an event type: what its type argument stands for, or Object for a raw type. */
    public static Class<?> model(Type eventType) {
        return eventType instanceof ParameterizedType parameterized
                ? rawType(parameterized.getActualTypeArguments()[0])
                : Object.class;
    }
}
