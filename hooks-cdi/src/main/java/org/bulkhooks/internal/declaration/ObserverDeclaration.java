package org.bulkhooks.internal.declaration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.NonReentrant;
import org.jspecify.annotations.Nullable;

/**
 * An observer method with what is written at it.
 *
 * @param observer the observer method
 * @param method the method that it was read from, empty if it is synthetic
 * @param nonReentrant whether it is marked so
 * @param annotations the annotations of its event parameter, in the order of the source; none if it is synthetic
 */
public record ObserverDeclaration(
        ObserverMethod<?> observer, Optional<Method> method, boolean nonReentrant, List<Annotation> annotations) {

    /** Reads an observer method with what extensions made of its annotations. */
    public static ObserverDeclaration read(ObserverMethod<?> observer, @Nullable AnnotatedMethod<?> method) {
        return new ObserverDeclaration(
                observer,
                Optional.ofNullable(method).map(AnnotatedMethod::getJavaMember),
                method != null && method.isAnnotationPresent(NonReentrant.class),
                Optional.ofNullable(method)
                        .flatMap(ObserverDeclaration::eventParameter)
                        .map(ParameterAnnotations::of)
                        .orElse(List.of()));
    }

    /** Reads an observer method as it is written. */
    public static ObserverDeclaration read(ObserverMethod<?> observer, Method method, Parameter event) {
        return new ObserverDeclaration(
                observer,
                Optional.of(method),
                method.isAnnotationPresent(NonReentrant.class),
                List.of(event.getAnnotations()));
    }

    /** Returns an annotation of the event parameter. */
    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return annotations.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<AnnotatedParameter<?>> eventParameter(AnnotatedMethod<?> method) {
        for (AnnotatedParameter<?> parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Observes.class) || parameter.isAnnotationPresent(ObservesAsync.class)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
