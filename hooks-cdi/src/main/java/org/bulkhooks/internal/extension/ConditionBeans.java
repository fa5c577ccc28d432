package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.declaration.ConditionSource;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.declaration.GenericTypes;
import org.bulkhooks.internal.declaration.HookDeclaration;
import org.bulkhooks.internal.declaration.Messages;

/** Finds the condition beans that hooks name, and checks them. Not thread-safe before the application has started. */
final class ConditionBeans implements ConditionSource {

    private final BeanManager beans;
    private final Set<Bean<?>> conditions;
    private final Map<Class<?>, ConditionBean> found = new LinkedHashMap<>();

    /**
     * Makes the conditions of a deployment.
     *
     * @param conditions all beans that are conditions: this extension's bean manager does not see those of web modules
     */
    ConditionBeans(BeanManager beans, Set<Bean<?>> conditions) {
        this.beans = beans;
        this.conditions = Set.copyOf(conditions);
    }

    /** Tells whether a bean is a condition. */
    static boolean isCondition(Bean<?> bean) {
        return bean.getTypes().stream().anyMatch(type -> GenericTypes.rawType(type) == Condition.class);
    }

    @Override
    public Condition<Object> find(HookDeclaration hook, OfBean declared, List<DeploymentProblem> problems) {
        Class<? extends Condition<?>> type = declared.type();
        Set<Bean<?>> candidates = conditions.stream()
                .filter(candidate ->
                        candidate.getTypes().stream().anyMatch(beanType -> GenericTypes.rawType(beanType) == type))
                .collect(Collectors.toUnmodifiableSet());
        try {
            Bean<?> bean = beans.resolve(candidates);
            if (bean != null) {
                return found.computeIfAbsent(type, missing -> new ConditionBean(beans, bean, type));
            }
            problems.add(Messages.noConditionBean(hook, declared, List.of()));
        } catch (AmbiguousResolutionException several) {
            problems.add(Messages.noConditionBean(
                    hook,
                    declared,
                    candidates.stream()
                            .map(candidate -> candidate.getBeanClass().getSimpleName())
                            .sorted()
                            .toList()));
        }
        return change -> false;
    }

    /** Obtains all conditions; what one of them throws keeps the application from starting. */
    void start() {
        found.values().forEach(ConditionBean::condition);
    }

    /** Destroys the conditions that depend on the application. */
    void stop() {
        found.values().forEach(ConditionBean::release);
    }
}
