package org.bulkhooks.internal.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of generic superclasses and interfaces stand for in a class below them. */
public final class TypeVariables {

    private TypeVariables() {}

    /**
     * Returns the class of a type, without arguments.
     *
     * @param type the type of a member of the class or of a type above it
     * @param context the class
     */
    public static Class<?> resolve(Type type, Class<?> context) {
        return rawType(type, above(context));
    }

    /**
     * Returns what a class gives as the argument of a generic type above it.
     *
     * @param context a class
     * @param generic a generic class or interface that it extends or implements
     * @param index which argument
     */
    public static Class<?> argument(Class<?> context, Class<?> generic, int index) {
        return resolve(generic.getTypeParameters()[index], context);
    }

    private static Class<?> rawType(Type type, Map<TypeVariable<?>, Type> known) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return rawType(parameterized.getRawType(), known);
        }
        if (type instanceof WildcardType wildcard) {
            return rawType(wildcard.getUpperBounds()[0], known);
        }
        if (type instanceof GenericArrayType array) {
            return rawType(array.getGenericComponentType(), known).arrayType();
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        Type argument = known.get(variable);
        return rawType(argument == null ? variable.getBounds()[0] : argument, known);
    }

    private static Map<TypeVariable<?>, Type> above(Class<?> context) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        collect(context, known);
        return known;
    }

    private static void collect(@Nullable Class<?> type, Map<TypeVariable<?>, Type> known) {
        if (type == null) {
            return;
        }
        note(type.getGenericSuperclass(), known);
        for (Type implemented : type.getGenericInterfaces()) {
            note(implemented, known);
        }
        collect(type.getSuperclass(), known);
        for (Class<?> implemented : type.getInterfaces()) {
            collect(implemented, known);
        }
    }

    private static void note(@Nullable Type supertype, Map<TypeVariable<?>, Type> known) {
        if (supertype instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            TypeVariable<?>[] variables = ((Class<?>) parameterized.getRawType()).getTypeParameters();
            for (int index = 0; index < variables.length; index++) {
                known.put(variables[index], arguments[index]);
            }
        }
    }
}
