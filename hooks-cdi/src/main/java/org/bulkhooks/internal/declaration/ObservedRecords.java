package org.bulkhooks.internal.declaration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.registry.HookEvent;

/**
 * Finds observer methods that are no hooks and look as if they were to be: those of changes, of entities, and of lists
 * of either. Not thread-safe.
 */
public final class ObservedRecords {

    private final Set<DeploymentProblem> problems = new LinkedHashSet<>();
    private final Set<Observed> observed = new LinkedHashSet<>();

    /** An observer method that is called with objects of a class, which may be an entity. */
    private record Observed(String place, Class<?> type) {}

    /** Notes an observer method if it is no hook. */
    public void add(ObserverDeclaration declared) {
        Type event = declared.observer().getObservedType();
        if (declared.method().isEmpty()
                || HookEvent.ofClass(GenericTypes.rawType(event)).isPresent()) {
            return;
        }
        String place = declared.observer().getBeanClass().getSimpleName() + "."
                + declared.method().get().getName() + "(" + GenericTypes.text(event) + ")";
        Type element = GenericTypes.element(event);
        if (isChange(event)) {
            problems.add(Messages.observesChange(place, modelOfChange(event)));
        } else if (element != null && isChange(element)) {
            problems.add(Messages.observesChange(place, modelOfChange(element)));
        } else if (!isOfApplication(declared.observer())) {
            observed.add(new Observed(place, GenericTypes.rawType(element == null ? event : element)));
        }
    }

    /** Returns the mistakes: observer methods that are never called. */
    public List<DeploymentProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns what may be a mistake: observer methods of entities, which an application may fire as events too. */
    public List<DeploymentProblem> warnings(EntityClasses entities) {
        return observed.stream()
                .filter(one -> entities.at(one.type()).contains(one.type()))
                .map(one -> Messages.observesEntity(one.place(), one.type()))
                .toList();
    }

    /** Tells whether an observer method says that the application fires its event. */
    private static boolean isOfApplication(ObserverMethod<?> observer) {
        return observer.isAsync()
                || observer.getObservedQualifiers().stream()
                        .anyMatch(qualifier -> qualifier.annotationType() != Any.class);
    }

    private static boolean isChange(Type type) {
        return Change.class.isAssignableFrom(GenericTypes.rawType(type));
    }

    private static String modelOfChange(Type change) {
        return change instanceof ParameterizedType parameterized
                ? GenericTypes.text(parameterized.getActualTypeArguments()[0])
                : "...";
    }
}
