package org.bulkhooks.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An observer method of an object that no container knows. Not thread-safe. */
final class ObserverOfTest implements ObserverMethod<Object> {

    private final Object bean;
    private final Method method;
    private final Parameter eventParameter;
    private final List<Object> objects;
    private @Nullable Throwable thrown;

    ObserverOfTest(Object bean, Method method, List<Object> objects) {
        this.bean = bean;
        this.method = method;
        this.eventParameter = ObserverMethods.eventParameter(method).orElseThrow();
        this.objects = objects;
    }

    static ObserverOfTest find(Object bean, String name, @Nullable Class<?> event) {
        return new ObserverOfTest(bean, ObserverMethods.find(bean.getClass(), name, event), List.of());
    }

    ObserverOfTest with(List<Object> given) {
        return new ObserverOfTest(bean, method, given);
    }

    Method method() {
        return method;
    }

    Parameter eventParameter() {
        return eventParameter;
    }

    /** Returns what the method threw. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    @Override
    public void notify(EventContext<Object> context) {
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.equals(eventParameter) ? context.getEvent() : argument(parameter, context))
                .toArray();
        try {
            method.setAccessible(true);
            method.invoke(bean, arguments);
        } catch (InvocationTargetException wrapper) {
            thrown = wrapper.getCause();
            if (thrown instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            throw new ObserverException(thrown); // as CDI 4.0, section 2.8.4.1, says
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(method + " cannot be called", closed);
        }
    }

    private Object argument(Parameter parameter, EventContext<Object> context) {
        Class<?> type = parameter.getType();
        if (type == EventMetadata.class) {
            return context.getMetadata();
        }
        return one(type);
    }

    /** Checks that there is an object for each parameter. */
    void checkObjects() {
        for (Parameter parameter : method.getParameters()) {
            if (!parameter.equals(eventParameter) && parameter.getType() != EventMetadata.class) {
                one(parameter.getType());
            }
        }
    }

    private Object one(Class<?> type) {
        List<Object> candidates = objects.stream().filter(type::isInstance).toList();
        if (candidates.size() != 1) {
            throw new IllegalArgumentException(bean.getClass().getSimpleName() + "." + method.getName() + " needs one "
                    + type.getSimpleName() + "; give it by HookRunner.with(...), where there are "
                    + candidates.size());
        }
        return candidates.get(0);
    }

    @Override
    public Class<?> getBeanClass() {
        return bean.getClass();
    }

    @Override
    public Type getObservedType() {
        return ObserverMethods.observedType(eventParameter, bean.getClass());
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        Set<Annotation> qualifiers = new LinkedHashSet<>();
        for (Annotation annotation : eventParameter.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Qualifier.class)) {
                qualifiers.add(annotation);
            }
        }
        return qualifiers;
    }

    @Override
    public Reception getReception() {
        Observes observes = eventParameter.getAnnotation(Observes.class);
        return observes == null
                ? eventParameter.getAnnotation(ObservesAsync.class).notifyObserver()
                : observes.notifyObserver();
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        Observes observes = eventParameter.getAnnotation(Observes.class);
        return observes == null ? TransactionPhase.IN_PROGRESS : observes.during();
    }

    @Override
    public int getPriority() {
        Priority priority = eventParameter.getAnnotation(Priority.class);
        return priority == null ? DEFAULT_PRIORITY : priority.value();
    }

    @Override
    public boolean isAsync() {
        return eventParameter.isAnnotationPresent(ObservesAsync.class);
    }
}
