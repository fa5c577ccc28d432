package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.spi.ObserverMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.condition.ValueConverters;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.declaration.HookChecks;
import org.bulkhooks.internal.declaration.HookCollector;
import org.bulkhooks.internal.declaration.HookDeclaration;
import org.bulkhooks.internal.declaration.ObserverDeclaration;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.MappingFiles;
import org.bulkhooks.internal.registry.Hook;

/** Reads one observer method without a container, as it is read and checked at deployment. */
public final class SingleHook {

    private SingleHook() {}

    /**
     * Reads a hook.
     *
     * @param observer the observer method
     * @param method the method that it is
     * @param event its event parameter
     * @param beans has the conditions that the hook names
     * @throws IllegalArgumentException if there is a mistake in its declaration, or no such condition
     */
    public static Hook read(ObserverMethod<?> observer, Method method, Parameter event, List<?> beans) {
        HookCollector collector = new HookCollector();
        collector.add(ObserverDeclaration.read(observer, method, event));
        List<DeploymentProblem> problems = new ArrayList<>();
        EntityClasses entities = new EntityClasses(Set.of(), mayHaveMappingFiles());
        List<Hook> hooks = new HookChecks(
                        entities,
                        new ValueConverters(Set.of()),
                        (hook, declared, found) -> condition(hook, declared, beans))
                .check(collector.declarations(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(DeploymentProblem::toString).collect(Collectors.joining("\n")));
        }
        return hooks.get(0);
    }

    @SuppressWarnings("unchecked") // the condition's type is checked against the model by the caller
    private static Condition<Object> condition(HookDeclaration hook, OfBean declared, List<?> beans) {
        List<?> candidates = beans.stream().filter(declared.type()::isInstance).toList();
        if (candidates.size() != 1) {
            String type = declared.type().getSimpleName();
            throw new IllegalArgumentException(hook.signature() + ": @When(" + type + ".class): give one " + type
                    + " with the objects that the hook needs; there are " + candidates.size());
        }
        return (Condition<Object>) candidates.get(0);
    }

    private static boolean mayHaveMappingFiles() {
        try {
            return MappingFiles.mayExist(ApplicationClassLoader.current());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
