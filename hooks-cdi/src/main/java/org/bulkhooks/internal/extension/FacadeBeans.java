package org.bulkhooks.internal.extension;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.UserTransaction;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.internal.declaration.FacadeInjection;

/** Finds the EntityManager beans of an application and makes the facade beans for them. Not thread-safe. */
final class FacadeBeans {

    private final List<Bean<?>> entityManagers = new ArrayList<>();
    private final Set<Class<?>> alternatives = new HashSet<>();
    private final List<InjectionPoint> injectionPoints = new ArrayList<>();
    private final List<InjectionPoint> open = new ArrayList<>();

    /**
     * Notes a bean if it is an EntityManager that can see this library, or may be the alternative that declares one.
     */
    void add(Bean<?> bean) {
        if (bean.isAlternative()) {
            alternatives.add(bean.getBeanClass());
        }
        if (bean.getTypes().contains(EntityManager.class) && ApplicationClassLoader.reaches(bean.getBeanClass())) {
            entityManagers.add(bean);
        }
    }

    /** Notes that a facade is injected somewhere. */
    void add(InjectionPoint injectionPoint) {
        injectionPoints.add(injectionPoint);
    }

    /** Returns where facades are injected. */
    List<FacadeInjection> injections() {
        return injectionPoints.stream().map(FacadeInjection::of).toList();
    }

    /** Returns where facades are injected without an EntityManager bean for them, when all beans are known. */
    List<FacadeInjection> unsatisfied(BeanManager beans) {
        return open.stream()
                .filter(injectionPoint ->
                        entityManagers(beans, injectionPoint.getQualifiers()).isEmpty())
                .map(FacadeInjection::of)
                .toList();
    }

    /**
     * Makes the facade beans: one for each EntityManager bean, and one for each injection point that none of them
     * satisfies. The latter finds an EntityManager bean that another extension adds; without it, the container would
     * complain of a missing facade where a missing EntityManager is the mistake.
     */
    List<BulkOperationsBean> create(BeanManager beans, Function<EntityManager, BulkOperations> facade) {
        List<BulkOperationsBean> created = new ArrayList<>();
        for (Bean<?> entityManager : entityManagers) {
            created.add(new BulkOperationsBean(
                    new BulkOperationsBean.Declaration(
                            entityManager.getBeanClass(),
                            entityManager.getQualifiers(),
                            alternatives.contains(entityManager.getBeanClass()),
                            priority(entityManager)),
                    context -> reference(beans, entityManager, context),
                    facade));
        }
        for (InjectionPoint injectionPoint : injectionPoints) {
            Set<Annotation> asked = injectionPoint.getQualifiers();
            boolean satisfied = entityManagers.stream().anyMatch(bean -> satisfies(beans, bean.getQualifiers(), asked));
            if (!satisfied) {
                open.add(injectionPoint);
            }
            if (created.stream().noneMatch(bean -> satisfies(beans, bean.getQualifiers(), asked))) {
                created.add(new BulkOperationsBean(
                        new BulkOperationsBean.Declaration(
                                injectionPoint.getMember().getDeclaringClass(), withAny(asked), false, 0),
                        context -> reference(beans, entityManager(beans, asked), context),
                        facade));
            }
        }
        return created;
    }

    private static Bean<?> entityManager(BeanManager beans, Set<Annotation> qualifiers) {
        return beans.resolve(entityManagers(beans, qualifiers));
    }

    private static Set<Bean<?>> entityManagers(BeanManager beans, Set<Annotation> qualifiers) {
        return beans.getBeans(EntityManager.class, qualifiers.toArray(Annotation[]::new));
    }

    private static EntityManager reference(
            BeanManager beans, Bean<?> entityManager, CreationalContext<BulkOperations> context) {
        EntityManager reference = (EntityManager) beans.getReference(entityManager, EntityManager.class, context);
        return entityManager.getScope() == TransactionScoped.class
                ? new TransactionScopedReference(reference, () -> transaction(beans, context)).entityManager()
                : reference;
    }

    /** Returns the bean that each container of Jakarta EE has (Jakarta CDI 4.0, section 24.8.1). */
    private static UserTransaction transaction(BeanManager beans, CreationalContext<BulkOperations> context) {
        Bean<?> transaction = beans.resolve(beans.getBeans(UserTransaction.class));
        if (transaction == null) {
            throw new ContextNotActiveException(
                    "no transaction is active, and there is no UserTransaction bean to begin"
                            + " one with; call the bulk operation in a transaction");
        }
        return (UserTransaction) beans.getReference(transaction, UserTransaction.class, context);
    }

    private static boolean satisfies(BeanManager beans, Set<Annotation> offered, Set<Annotation> asked) {
        return asked.stream()
                .allMatch(wanted -> wanted.annotationType() == Any.class
                        || offered.stream()
                                .anyMatch(given -> wanted.annotationType() == given.annotationType()
                                        && beans.areQualifiersEquivalent(wanted, given)));
    }

    private static Set<Annotation> withAny(Set<Annotation> qualifiers) {
        return Stream.concat(
                        qualifiers.stream().filter(qualifier -> qualifier.annotationType() != Any.class),
                        Stream.of(Any.Literal.INSTANCE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int priority(Bean<?> bean) {
        if (bean instanceof Prioritized prioritized) {
            return prioritized.getPriority();
        }
        Priority priority = bean.getBeanClass().getAnnotation(Priority.class);
        return priority == null ? 0 : priority.value();
    }
}
