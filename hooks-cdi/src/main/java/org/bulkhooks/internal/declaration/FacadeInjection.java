package org.bulkhooks.internal.declaration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.Constructor;
import java.util.List;

/**
 * A place where a bulk facade is injected.
 *
 * @param place the class with the field, constructor or method
 * @param qualifiers the qualifiers that a producer must have, as they are written in Java
 */
public record FacadeInjection(String place, List<String> qualifiers) {

    public static FacadeInjection of(InjectionPoint injectionPoint) {
        boolean constructor = injectionPoint.getMember() instanceof Constructor;
        return new FacadeInjection(
                injectionPoint.getMember().getDeclaringClass().getSimpleName() + "."
                        + (constructor ? "new" : injectionPoint.getMember().getName()),
                injectionPoint.getQualifiers().stream()
                        .filter(qualifier ->
                                qualifier.annotationType() != Any.class && qualifier.annotationType() != Default.class)
                        .map(AnnotationText::of)
                        .sorted()
                        .toList());
    }
}
