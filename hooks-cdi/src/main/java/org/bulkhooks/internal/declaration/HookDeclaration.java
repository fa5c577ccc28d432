package org.bulkhooks.internal.declaration;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.Load;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;
import org.jspecify.annotations.Nullable;

/**
 * A hook as it is declared, right or wrong. It is collected, checked and then made a {@link Hook}. Immutable.
 *
 * @param source where it is declared
 * @param event the event that it observes
 * @param model the type argument of the event
 * @param order when it is to be called
 * @param selection which records it is to be called with
 * @param observer the observer method with what is written at it
 * @param conditions its conditions, all of which a record has to pass, in order
 */
public record HookDeclaration(
        HookSource source,
        HookEvent event,
        Class<?> model,
        HookOrder order,
        HookSelection selection,
        ObserverDeclaration observer,
        List<DeclaredCondition> conditions) {

    /** Makes the declaration with a copy of the list. */
    public HookDeclaration {
        conditions = List.copyOf(conditions);
    }

    /** Makes the hook, with the condition that was made of all those that it declares; null if it declares none. */
    Hook hook(@Nullable Condition<?> condition) {
        return new Hook(source, event, model, order, selection, condition, observer.observer());
    }

    /** Returns the hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}. */
    public String signature() {
        return source.signature();
    }

    /** Returns the type argument of the event as it is declared; Object of a raw type. */
    Type modelType() {
        return observer.observer().getObservedType() instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    /** Returns the transaction phase that it is to be called in. */
    TransactionPhase phase() {
        return order.phase();
    }

    /** Returns the class of the bean that the observer method is called on. */
    Class<?> beanClass() {
        return source.beanClass();
    }

    /** Returns the observer method, empty if it is synthetic. */
    Optional<Method> method() {
        return observer.method();
    }

    /** Returns the qualifiers of the event parameter. */
    Set<Annotation> qualifiers() {
        return observer.observer().getObservedQualifiers().stream()
                .filter(qualifier -> qualifier.annotationType() != Any.class)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether it observes asynchronous events. */
    boolean async() {
        return observer.observer().isAsync();
    }

    /** Tells whether it has {@code @Load}, perhaps with nothing to load. */
    boolean loads() {
        return observer.annotation(Load.class).isPresent();
    }
}
