package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.dispatch.Hook;

/** Finds the condition beans that hooks name, and checks them. Not thread-safe before the application has started. */
final class ConditionBeans implements ConditionSource {

    private final BeanManager beans;
    private final Map<Class<?>, ConditionBean> found = new LinkedHashMap<>();

    ConditionBeans(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public Condition<Object> find(Hook hook, OfBean declared, List<Problem> problems) {
        Class<? extends Condition<?>> type = declared.type();
        Set<Bean<?>> candidates = beans.getBeans(type, Any.Literal.INSTANCE);
        try {
            Bean<?> bean = beans.resolve(candidates);
            if (bean != null) {
                return found.computeIfAbsent(type, missing -> new ConditionBean(beans, bean, type));
            }
            problems.add(ConditionMessages.noConditionBean(hook, declared, List.of()));
        } catch (AmbiguousResolutionException several) {
            problems.add(ConditionMessages.noConditionBean(
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
