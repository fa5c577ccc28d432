package org.bulkhooks.internal.declaration;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedCallable;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bulkhooks.ExactType;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.Load;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.internal.condition.ConditionAnnotations;
import org.bulkhooks.internal.registry.HookEvent;

/**
 * Finds annotations of hooks in beans where there is no hook, so that they would silently do nothing. Not thread-safe.
 */
public final class MisplacedAnnotations {

    private static final String PRIORITY = "@Priority";
    private static final String EVENT_PARAMETER = "the parameter with @Observes of a hook";

    private final Set<DeploymentProblem> problems = new LinkedHashSet<>();

    /** Returns what was found so far. */
    public List<DeploymentProblem> problems() {
        return List.copyOf(problems);
    }

    /** Looks at a bean class. */
    public void add(AnnotatedType<?> bean) {
        if (bean.isAnnotationPresent(ExpectedVeto.class) && !Throwable.class.isAssignableFrom(bean.getJavaClass())) {
            problems.add(
                    Messages.misplaced(bean.getJavaClass().getSimpleName(), "@ExpectedVeto", "an exception class"));
        }
        checkPriority(bean);
        bean.getConstructors().forEach(this::checkParameters);
        for (AnnotatedMethod<?> method : bean.getMethods()) {
            checkParameters(method);
            if (method.isAnnotationPresent(NonReentrant.class)
                    && method.getParameters().stream().noneMatch(MisplacedAnnotations::isHookEvent)) {
                problems.add(Messages.misplaced(place(method), "@NonReentrant", "the method of a hook"));
            }
        }
    }

    /**
     * Looks for priorities that are written at a hook's method or class, and not at its parameter. That of a class has
     * a meaning for alternatives, and frameworks may read it where the class is one of theirs.
     */
    private void checkPriority(AnnotatedType<?> bean) {
        List<AnnotatedMethod<?>> hooks = bean.getMethods().stream()
                .<AnnotatedMethod<?>>map(method -> method)
                .filter(method -> method.getParameters().stream().anyMatch(MisplacedAnnotations::isHookEvent))
                .toList();
        hooks.stream()
                .filter(method -> method.isAnnotationPresent(Priority.class))
                .forEach(method -> problems.add(Messages.misplaced(place(method), PRIORITY, EVENT_PARAMETER)));
        boolean ofOthers = Stream.concat(
                                Stream.of(bean), Stream.concat(bean.getMethods().stream(), bean.getFields().stream()))
                        .anyMatch(MisplacedAnnotations::isAlternative)
                || bean.getTypeClosure().stream().anyMatch(type -> type != Object.class && type != bean.getBaseType());
        if (!hooks.isEmpty() && bean.isAnnotationPresent(Priority.class) && !ofOthers) {
            problems.add(Messages.misplaced(bean.getJavaClass().getSimpleName(), PRIORITY, EVENT_PARAMETER));
        }
    }

    /** Tells whether a priority has a meaning for the container; any stereotype may make alternatives. */
    private static boolean isAlternative(Annotated annotated) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Alternative.class
                        || type == Specializes.class
                        || type == Interceptor.class
                        || type == Decorator.class
                        || type.isAnnotationPresent(Stereotype.class));
    }

    private void checkParameters(AnnotatedCallable<?> callable) {
        for (AnnotatedParameter<?> parameter : callable.getParameters()) {
            if (!isHookEvent(parameter)) {
                for (Annotation annotation : parameter.getAnnotations()) {
                    if (isOfHooks(annotation)) {
                        problems.add(
                                Messages.misplaced(place(callable), AnnotationText.of(annotation), EVENT_PARAMETER));
                    }
                }
            }
        }
    }

    private static boolean isOfHooks(Annotation annotation) {
        return annotation instanceof Load
                || annotation instanceof ExactType
                || annotation instanceof NetChange
                || !ConditionAnnotations.read(List.of(annotation)).isEmpty();
    }

    private static boolean isHookEvent(AnnotatedParameter<?> parameter) {
        boolean observes =
                parameter.isAnnotationPresent(Observes.class) || parameter.isAnnotationPresent(ObservesAsync.class);
        return observes
                && HookEvent.ofClass(GenericTypes.rawType(parameter.getBaseType()))
                        .isPresent();
    }

    private static String place(AnnotatedCallable<?> callable) {
        boolean constructor = callable.getJavaMember() instanceof Constructor;
        return callable.getJavaMember().getDeclaringClass().getSimpleName() + "."
                + (constructor ? "new" : callable.getJavaMember().getName());
    }
}
