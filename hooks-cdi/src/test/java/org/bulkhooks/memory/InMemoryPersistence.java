package org.bulkhooks.memory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Persistence units whose rows are in memory, and theirs alone. An EntityManager can do what needs no query. */
public final class InMemoryPersistence {

    private InMemoryPersistence() {}

    /** Opens a persistence unit without rows. */
    public static EntityManagerFactory factory(String name) {
        return new Factory(name, new InMemoryDatabase()).proxy();
    }

    /** Opens a persistence unit without rows, and makes an EntityManager of it. */
    public static EntityManager entityManager(String name) {
        return factory(name).createEntityManager();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class Factory {

        private final String name;
        private final InMemoryDatabase database;
        private boolean open = true;

        Factory(String name, InMemoryDatabase database) {
            this.name = name;
            this.database = database;
        }

        EntityManagerFactory proxy() {
            return InMemoryPersistence.proxy(
                    EntityManagerFactory.class, (self, method, arguments) -> switch (method.getName()) {
                        case "toString" -> "memory " + name;
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        case "isOpen" -> open;
                        case "close" -> {
                            open = false;
                            yield null;
                        }
                        case "unwrap" -> ((Class<?>) arguments[0]).cast(database);
                        case "createEntityManager" -> new Manager(this, (EntityManagerFactory) self).proxy();
                        default -> throw new UnsupportedOperationException(method.toString());
                    });
        }
    }

    private static final class Manager {

        private final Factory unit;
        private final EntityManagerFactory factory;
        private final PersistenceContext context;
        private boolean open = true;

        Manager(Factory unit, EntityManagerFactory factory) {
            this.unit = unit;
            this.factory = factory;
            this.context = new PersistenceContext(unit.database);
        }

        EntityManager proxy() {
            return InMemoryPersistence.proxy(
                    EntityManager.class, (self, method, arguments) -> switch (method.getName()) {
                        case "toString" -> "memory " + unit.name;
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        case "isOpen" -> open;
                        case "close" -> {
                            open = false;
                            yield null;
                        }
                        case "getEntityManagerFactory" -> factory;
                        case "getTransaction" -> new Transaction(context);
                        case "unwrap" ->
                            arguments[0] == EntityManager.class ? self : ((Class<?>) arguments[0]).cast(context);
                        case "find" -> context.find(new RowKey(root((Class<?>) arguments[0]), arguments[1]));
                        case "contains" -> context.contains(arguments[0]);
                        default -> {
                            run(method.getName(), arguments);
                            yield null;
                        }
                    });
        }

        private static Class<?> root(Class<?> entityClass) {
            Class<?> root = entityClass;
            for (Class<?> type = entityClass; type != null; type = type.getSuperclass()) {
                root = type.isAnnotationPresent(jakarta.persistence.Entity.class) ? type : root;
            }
            return root;
        }

        private void run(String method, Object[] arguments) {
            switch (method) {
                case "persist" -> context.persist(arguments[0]);
                case "remove" -> context.remove(arguments[0]);
                case "detach" -> context.detach(arguments[0]);
                case "clear" -> context.clear();
                case "flush" -> context.flush();
                default -> throw new UnsupportedOperationException(method);
            }
        }
    }

    private record Transaction(PersistenceContext context) implements EntityTransaction {

        @Override
        public void begin() {
            context.begin();
        }

        @Override
        public void commit() {
            context.commit();
        }

        @Override
        public void rollback() {
            context.rollback();
        }

        @Override
        public void setRollbackOnly() {
            context.transaction().setRollbackOnly();
        }

        @Override
        public boolean getRollbackOnly() {
            return context.transaction().isRollbackOnly();
        }

        @Override
        public boolean isActive() {
            return context.isActive();
        }
    }
}
