package org.bulkhooks.internal.extension;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulkhooks.ExactType;
import org.bulkhooks.Fetch;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.internal.condition.ConditionAnnotations;
import org.bulkhooks.internal.dispatch.Hook;
import org.bulkhooks.internal.dispatch.HookEvent;
import org.bulkhooks.internal.dispatch.HookOrder;
import org.bulkhooks.internal.dispatch.HookSelection;
import org.bulkhooks.internal.dispatch.HookSource;
import org.jspecify.annotations.Nullable;

/** Reads the hooks from the observer methods of an application. Not thread-safe. */
final class HookCollector {

    private final List<HookDeclaration> declarations = new ArrayList<>();
    private final HookIds ids = new HookIds();

    /** Returns the hooks that were found so far. */
    List<HookDeclaration> declarations() {
        return List.copyOf(declarations);
    }

    /**
     * Notes an observer method if it is a hook.
     *
     * @param observer an observer method
     * @param method the method that it was read from, or null if it is synthetic
     */
    void add(ObserverMethod<?> observer, @Nullable AnnotatedMethod<?> method) {
        Type observedType = observer.getObservedType();
        HookEvent.of(GenericTypes.rawType(observedType))
                .ifPresent(event -> declarations.add(declaration(event, observer, method)));
    }

    private HookDeclaration declaration(
            HookEvent event, ObserverMethod<?> observer, @Nullable AnnotatedMethod<?> method) {
        Optional<AnnotatedParameter<?>> parameter = Optional.ofNullable(method).flatMap(HookCollector::eventParameter);
        Class<?> model = GenericTypes.model(observer.getObservedType());
        String methodName =
                method == null ? "synthetic" : method.getJavaMember().getName();
        HookSource source = new HookSource(
                ids.next(describe(observer, method)),
                observer.getBeanClass(),
                methodName,
                observer.getBeanClass().getSimpleName() + "." + methodName + "("
                        + event.eventClass().getSimpleName() + "<" + model.getSimpleName() + ">)");
        HookOrder order = new HookOrder(
                observer.getPriority(),
                parameter
                        .map(found -> found.isAnnotationPresent(Priority.class))
                        .orElse(observer.getPriority() != ObserverMethod.DEFAULT_PRIORITY),
                observer.getTransactionPhase());
        HookSelection selection = new HookSelection(
                parameter
                        .filter(found -> found.isAnnotationPresent(ExactType.class))
                        .isPresent(),
                null, // until it is checked against the entities
                parameter
                        .map(found -> found.getAnnotation(Fetch.class))
                        .map(fetch -> List.of(fetch.value()))
                        .orElse(List.of()),
                method != null && method.isAnnotationPresent(NonReentrant.class),
                parameter
                        .filter(found -> found.isAnnotationPresent(NetChange.class))
                        .isPresent());
        Hook hook = new Hook(source, event, model, order, selection, observer);
        return HookDeclaration.of(
                hook,
                Optional.ofNullable(method).map(AnnotatedMethod::getJavaMember),
                observer,
                parameter
                        .map(ParameterAnnotations::of)
                        .map(ConditionAnnotations::read)
                        .orElse(List.of()),
                parameter
                        .filter(found -> found.isAnnotationPresent(Fetch.class))
                        .isPresent());
    }

    private static Optional<AnnotatedParameter<?>> eventParameter(AnnotatedMethod<?> method) {
        for (AnnotatedParameter<?> parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Observes.class) || parameter.isAnnotationPresent(ObservesAsync.class)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private static String describe(ObserverMethod<?> observer, @Nullable AnnotatedMethod<?> method) {
        String bean = observer.getBeanClass().getName();
        if (method == null) {
            return bean + " observes " + observer.getObservedType().getTypeName();
        }
        Method member = method.getJavaMember();
        return bean + " " + member.getDeclaringClass().getName() + "." + member.getName()
                + Arrays.stream(member.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
