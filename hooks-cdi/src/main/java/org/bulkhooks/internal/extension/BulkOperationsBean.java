package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Function;
import org.bulkhooks.bulk.BulkOperations;

/**
 * The bean of the bulk facade for one EntityManager bean, whose qualifiers and place among alternatives it shares. It
 * has no name, because the EntityManager has it. The container destroys an instance with the bean that it is injected
 * into, and a dependent EntityManager with the instance.
 */
final class BulkOperationsBean implements Bean<BulkOperations>, Prioritized {

    private final Class<?> beanClass;
    private final Set<Annotation> qualifiers;
    private final boolean alternative;
    private final int priority;
    private final Function<CreationalContext<BulkOperations>, EntityManager> reference;
    private final Function<EntityManager, BulkOperations> facade;

    /**
     * Makes the bean.
     *
     * @param declaration what it shares with its EntityManager bean
     * @param reference obtains the EntityManager for an instance
     * @param facade makes the facade of an EntityManager
     */
    BulkOperationsBean(
            Declaration declaration,
            Function<CreationalContext<BulkOperations>, EntityManager> reference,
            Function<EntityManager, BulkOperations> facade) {
        this.beanClass = declaration.beanClass();
        this.qualifiers = Set.copyOf(declaration.qualifiers());
        this.alternative = declaration.alternative();
        this.priority = declaration.priority();
        this.reference = reference;
        this.facade = facade;
    }

    /**
     * What a facade bean shares with its EntityManager bean: it is visible to the same modules and chosen in the same
     * places.
     */
    record Declaration(Class<?> beanClass, Set<Annotation> qualifiers, boolean alternative, int priority) {}

    @Override
    public BulkOperations create(CreationalContext<BulkOperations> context) {
        return facade.apply(reference.apply(context));
    }

    @Override
    public void destroy(BulkOperations instance, CreationalContext<BulkOperations> context) {
        context.release();
    }

    @Override
    public Class<?> getBeanClass() {
        return beanClass;
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public Set<Type> getTypes() {
        return Set.of(BulkOperations.class, Object.class);
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiers;
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    @SuppressWarnings("NullAway") // CDI 4.0, BeanAttributes.getName: null for a bean without a name
    public String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public boolean isAlternative() {
        return alternative;
    }

    @Override
    public int getPriority() {
        return priority;
    }

    @Override
    public String toString() {
        return "BulkOperations " + qualifiers;
    }
}
