package org.bulkhooks.internal.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** The names of JavaBeans properties. */
final class PropertyNames {

    private PropertyNames() {}

    /** Returns the name of the property that a method reads, or an empty string if it is no getter. */
    static String ofGetter(Method method) {
        String name = method.getName();
        if (Modifier.isStatic(method.getModifiers()) || method.isSynthetic() || method.getParameterCount() > 0) {
            return "";
        }
        if (name.startsWith("get") && method.getReturnType() != void.class) {
            return decapitalize(name.substring(3));
        }
        return name.startsWith("is") && method.getReturnType() == boolean.class ? decapitalize(name.substring(2)) : "";
    }

    /** Tells whether a class or its superclasses can write the property that a method reads. */
    static boolean hasSetter(Class<?> type, Method getter) {
        String setter = "set" + getter.getName().substring(getter.getName().startsWith("get") ? 3 : 2);
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            if (Arrays.stream(level.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(setter) && method.getParameterCount() == 1)) {
                return true;
            }
        }
        return false;
    }

    private static String decapitalize(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
