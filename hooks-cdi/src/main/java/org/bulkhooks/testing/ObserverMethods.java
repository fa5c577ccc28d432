package org.bulkhooks.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.internal.model.TypeVariables;
import org.bulkhooks.internal.registry.HookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hooks of a class by reflection, as CDI finds observer methods: inherited ones too, unless they are
 * overridden.
 */
final class ObserverMethods {

    private ObserverMethods() {}

    /**
     * Finds a hook.
     *
     * @param event the event that it observes, or null for any
     * @throws IllegalArgumentException if no method matches, or several do
     */
    static Method find(Class<?> beanClass, String name, @Nullable Class<?> event) {
        List<Method> hooks = hooks(beanClass);
        List<Method> found = hooks.stream()
                .filter(hook -> hook.getName().equals(name) && (event == null || event(hook) == event))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String wanted = name + (event == null ? "" : "(" + event.getSimpleName() + ")");
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "no hook " + wanted + " in " + beanClass.getSimpleName() + "; its hooks: "
                                + String.join(
                                        ", ",
                                        hooks.stream()
                                                .map(Method::getName)
                                                .distinct()
                                                .sorted()
                                                .toList())
                        : found.size() + " hooks " + wanted + " in " + beanClass.getSimpleName()
                                + "; name the event too, or give one of them another name");
    }

    private static List<Method> hooks(Class<?> beanClass) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> level = beanClass; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Method method : level.getDeclaredMethods()) {
                if (!method.isSynthetic() && methods.stream().noneMatch(known -> overrides(known, method))) {
                    methods.add(method);
                }
            }
        }
        return methods.stream()
                .filter(method -> eventParameter(method).isPresent()
                        && HookEvent.ofClass(event(method)).isPresent())
                .toList();
    }

    private static boolean overrides(Method below, Method above) {
        boolean sameClass = below.getDeclaringClass() == above.getDeclaringClass();
        boolean visible = !Modifier.isPrivate(above.getModifiers())
                && (!isPackagePrivate(above)
                        || above.getDeclaringClass().getPackage()
                                == below.getDeclaringClass().getPackage());
        return !sameClass
                && visible
                && below.getName().equals(above.getName())
                && Arrays.equals(below.getParameterTypes(), above.getParameterTypes());
    }

    private static boolean isPackagePrivate(Method method) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0;
    }

    private static Class<?> event(Method method) {
        return eventParameter(method).orElseThrow().getType();
    }

    static Optional<Parameter> eventParameter(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Observes.class)
                        || parameter.isAnnotationPresent(ObservesAsync.class))
                .findFirst();
    }

    /** Returns the type of an event parameter with what a type variable stands for in the class of the bean. */
    static Type observedType(Parameter event, Class<?> beanClass) {
        return event.getParameterizedType() instanceof ParameterizedType generic
                ? new ObservedType(
                        event.getType(), TypeVariables.resolve(generic.getActualTypeArguments()[0], beanClass))
                : event.getType();
    }

    private record ObservedType(Class<?> event, Class<?> model) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {model};
        }

        @Override
        public Type getRawType() {
            return event;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }

        @Override
        public String getTypeName() {
            return event.getName() + "<" + model.getName() + ">";
        }
    }
}
