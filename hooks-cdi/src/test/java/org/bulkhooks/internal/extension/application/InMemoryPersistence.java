package org.bulkhooks.internal.extension.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Persistence units without a database, which know their name and whether they are open. */
public final class InMemoryPersistence {

    private InMemoryPersistence() {}

    /** Opens a persistence unit. */
    public static EntityManagerFactory factory(String name) {
        return proxy(EntityManagerFactory.class, name, Map.of());
    }

    /** Makes an EntityManager of a persistence unit. */
    public static EntityManager entityManager(String name) {
        return proxy(EntityManager.class, name, Map.of("getEntityManagerFactory", factory(name)));
    }

    private static <T> T proxy(Class<T> type, String name, Map<String, Object> answers) {
        AtomicBoolean open = new AtomicBoolean(true);
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            case "toString" -> "memory " + name;
            case "isOpen" -> open.get();
            case "close" -> {
                open.set(false);
                yield null;
            }
            default -> {
                if (answers.containsKey(method.getName())) {
                    yield answers.get(method.getName());
                }
                throw new UnsupportedOperationException(method.toString());
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
