package org.bulkhooks.internal.condition;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A condition on an attribute that may have another type in each entity class. Classes that were not known at
 * deployment are seen to at their first change. Thread-safe.
 */
public final class EntityConditions implements Condition<Object> {

    private final OnAttributes declared;
    private final AttributeConditions factory;
    private final Map<Class<?>, Condition<Object>> byClass = new ConcurrentHashMap<>();
    private final String description;

    /** The records of a chunk are of one class; another thread may have those of another. */
    private volatile @Nullable OfClass last;

    /**
     * Makes the condition.
     *
     * @param declared what the annotation says
     * @param factory makes the conditions of further entity classes
     * @param known the conditions of the entity classes that are known
     */
    public EntityConditions(
            OnAttributes declared, AttributeConditions factory, Map<Class<?>, Condition<Object>> known) {
        this.declared = declared;
        this.factory = factory;
        this.byClass.putAll(known);
        this.description = known.values().stream()
                .findFirst()
                .map(Condition::description)
                .orElse(declared.annotation().annotationType().getSimpleName() + " " + declared.paths() + " "
                        + declared.text());
    }

    @Override
    public boolean test(Change<?> change) {
        Class<?> entityClass = change.record().getClass();
        OfClass known = last;
        if (known == null || known.entityClass != entityClass) {
            known = new OfClass(entityClass, byClass.computeIfAbsent(entityClass, this::make));
            last = known;
        }
        return known.condition.test(change);
    }

    private record OfClass(Class<?> entityClass, Condition<Object> condition) {}

    private Condition<Object> make(Class<?> entityClass) {
        try {
            return factory.condition(declared, entityClass);
        } catch (InvalidConditionException invalid) {
            throw new IllegalStateException(
                    "the condition " + declared.annotation() + " cannot be tested in " + entityClass.getSimpleName()
                            + ": " + invalid.getMessage(),
                    invalid);
        }
    }

    @Override
    public Set<String> attributes() {
        return Set.copyOf(declared.paths());
    }

    @Override
    public String description() {
        return description;
    }
}
