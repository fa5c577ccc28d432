package org.bulkhooks.internal.condition;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads conditions from annotations: from ours, repeated ones, and those that a user's annotation is annotated with.
 * Not thread-safe.
 */
public final class ConditionAnnotations {

    private final List<DeclaredCondition> found = new ArrayList<>();
    private final Set<Class<?>> above = new HashSet<>();

    private ConditionAnnotations() {}

    /**
     * Returns the conditions among annotations, in their order.
     *
     * @param annotations the annotations of a parameter
     */
    public static List<DeclaredCondition> read(Collection<? extends Annotation> annotations) {
        ConditionAnnotations reader = new ConditionAnnotations();
        annotations.forEach(reader::add);
        return List.copyOf(reader.found);
    }

    private void add(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        DeclaredCondition condition = ConditionAnnotation.read(annotation);
        if (condition != null) {
            found.add(condition);
        } else if (isContainer(type)) {
            for (Annotation repeated : contained(annotation)) {
                add(repeated);
            }
        } else if (mayBeComposed(type) && above.add(type)) {
            for (Annotation composed : type.getAnnotations()) {
                add(composed);
            }
            above.remove(type);
        }
    }

    private static boolean mayBeComposed(Class<?> type) {
        return !type.getName().startsWith("java.") && !type.getName().startsWith("jakarta.");
    }

    private static boolean isContainer(Class<? extends Annotation> type) {
        try {
            Class<?> component = type.getDeclaredMethod("value").getReturnType().getComponentType();
            Repeatable repeatable = component == null ? null : component.getAnnotation(Repeatable.class);
            return repeatable != null && repeatable.value() == type;
        } catch (NoSuchMethodException noValue) {
            return false;
        }
    }

    private static Annotation[] contained(Annotation container) {
        try {
            var value = container.annotationType().getDeclaredMethod("value");
            value.setAccessible(true);
            return (Annotation[]) value.invoke(container);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(
                    "cannot read " + container.annotationType().getName(), unreadable);
        }
    }
}
