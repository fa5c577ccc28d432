package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** References to the EntityManager of the current work, as a container injects them. */
@ApplicationScoped
public class EntityManagers {

    @Produces
    @ApplicationScoped
    @OfUnit(Transactions.RESOURCE_LOCAL)
    EntityManager local() {
        return reference();
    }

    @Produces
    @ApplicationScoped
    @OfUnit(Transactions.JTA)
    EntityManager jta() {
        return reference();
    }

    private static EntityManager reference() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(Work.current().em(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
