package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.internal.dispatch.Hook;
import org.jspecify.annotations.Nullable;

/**
 * A hook as it is declared, right or wrong.
 *
 * @param hook the hook
 * @param qualifiers the qualifiers of the event parameter
 * @param async whether it observes asynchronous events
 * @param whenChanged the attributes of its {@code @WhenChanged}, or null if it has none
 */
record HookDeclaration(
        Hook hook,
        Set<Annotation> qualifiers,
        boolean async,
        @Nullable List<String> whenChanged) {

    /** Makes the declaration of an observer method. */
    static HookDeclaration of(Hook hook, ObserverMethod<?> observer, @Nullable List<String> whenChanged) {
        Set<Annotation> qualifiers = observer.getObservedQualifiers().stream()
                .filter(qualifier -> qualifier.annotationType() != Any.class)
                .collect(Collectors.toUnmodifiableSet());
        return new HookDeclaration(hook, qualifiers, observer.isAsync(), whenChanged);
    }
}
