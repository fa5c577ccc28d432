package org.bulkhooks.internal.declaration;

import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The annotations of a parameter in the order of the source, those that extensions added after them. */
final class ParameterAnnotations {

    private ParameterAnnotations() {}

    static List<Annotation> of(AnnotatedParameter<?> parameter) {
        Set<Annotation> present = parameter.getAnnotations();
        List<Annotation> ordered =
                new ArrayList<>(Arrays.asList(parameter.getJavaParameter().getAnnotations()));
        ordered.removeIf(annotation -> !present.contains(annotation));
        present.stream()
                .filter(annotation -> !ordered.contains(annotation))
                .sorted(Comparator.comparing(Annotation::toString))
                .toList()
                .forEach(ordered::add);
        return ordered;
    }
}
