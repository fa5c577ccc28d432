package org.bulkhooks.internal.declaration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.internal.condition.DeclaredCondition;
import org.bulkhooks.internal.registry.Hook;

/**
 * A hook as it is declared, right or wrong.
 *
 * @param hook the hook, still without its conditions
 * @param method the observer method, empty if it is synthetic
 * @param qualifiers the qualifiers of the event parameter
 * @param async whether it observes asynchronous events
 * @param conditions its conditions, all of which a record has to pass, in order
 * @param loads whether it has {@code @Load}, perhaps with nothing to load
 */
public record HookDeclaration(
        Hook hook,
        Optional<Method> method,
        Set<Annotation> qualifiers,
        boolean async,
        List<DeclaredCondition> conditions,
        boolean loads) {

    /** Makes the declaration of an observer method. */
    static HookDeclaration of(
            Hook hook,
            Optional<Method> method,
            ObserverMethod<?> observer,
            List<DeclaredCondition> conditions,
            boolean loads) {
        Set<Annotation> qualifiers = observer.getObservedQualifiers().stream()
                .filter(qualifier -> qualifier.annotationType() != Any.class)
                .collect(Collectors.toUnmodifiableSet());
        return new HookDeclaration(hook, method, qualifiers, observer.isAsync(), conditions, loads);
    }
}
