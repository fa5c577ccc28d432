package org.bulkhooks.internal.declaration;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.ExactType;
import org.bulkhooks.Load;
import org.bulkhooks.NetChange;
import org.bulkhooks.internal.condition.ConditionAnnotations;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;

/** Reads the hooks from the observer methods of an application. Not thread-safe. */
public final class HookCollector {

    private final List<HookDeclaration> declarations = new ArrayList<>();
    private final HookIds ids = new HookIds();

    /** Returns the hooks that were found so far. */
    public List<HookDeclaration> declarations() {
        return List.copyOf(declarations);
    }

    /** Notes an observer method if it is a hook. */
    public void add(ObserverDeclaration declared) {
        HookEvent.ofClass(GenericTypes.rawType(declared.observer().getObservedType()))
                .ifPresent(event -> declarations.add(declaration(event, declared)));
    }

    private HookDeclaration declaration(HookEvent event, ObserverDeclaration declared) {
        ObserverMethod<?> observer = declared.observer();
        Class<?> model = GenericTypes.model(observer.getObservedType());
        String methodName = declared.method().map(Method::getName).orElse("synthetic");
        HookSource source = new HookSource(
                ids.next(describe(declared)),
                observer.getBeanClass(),
                methodName,
                observer.getBeanClass().getSimpleName() + "." + methodName + "("
                        + event.eventClass().getSimpleName() + "<" + model.getSimpleName() + ">)");
        HookOrder order = new HookOrder(
                observer.getPriority(),
                declared.method().isPresent()
                        ? declared.annotation(Priority.class).isPresent()
                        : observer.getPriority() != ObserverMethod.DEFAULT_PRIORITY,
                observer.getTransactionPhase());
        HookSelection selection = new HookSelection(
                declared.annotation(ExactType.class).isPresent(),
                declared.annotation(Load.class)
                        .map(load -> List.of(load.value()))
                        .orElse(List.of()),
                declared.nonReentrant(),
                declared.annotation(NetChange.class).isPresent());
        return new HookDeclaration(
                source, event, model, order, selection, declared, ConditionAnnotations.read(declared.annotations()));
    }

    private static String describe(ObserverDeclaration declared) {
        String bean = declared.observer().getBeanClass().getName();
        return declared.method()
                .map(member -> bean + " " + member.getDeclaringClass().getName() + "." + member.getName()
                        + Arrays.stream(member.getParameterTypes())
                                .map(Class::getName)
                                .collect(Collectors.joining(",", "(", ")")))
                .orElse(bean + " observes "
                        + GenericTypes.qualifiedText(declared.observer().getObservedType()));
    }
}
