package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an EntityManager bean that lives as long as a transaction, as the one of a server of Jakarta EE 11
 * may. No such bean exists where the facade is called without a transaction, but the facade can begin one only if it
 * knows the persistence unit. So this answers two questions there: which factory it is of, and whether it is open. The
 * first time, it begins a transaction to ask the bean. Thread-safe.
 */
final class TransactionScopedReference implements InvocationHandler {

    private final EntityManager reference;
    private final Supplier<UserTransaction> transaction;
    private volatile @Nullable EntityManagerFactory factory;

    /**
     * Makes the reference.
     *
     * @param reference the container's reference
     * @param transaction finds the transactions of the calling thread
     */
    TransactionScopedReference(EntityManager reference, Supplier<UserTransaction> transaction) {
        this.reference = reference;
        this.transaction = transaction;
    }

    /** Returns the EntityManager that stands for the reference. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(reference, arguments);
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof ContextNotActiveException && method.getName().equals("getEntityManagerFactory")) {
                return factory();
            }
            if (cause instanceof ContextNotActiveException && method.getName().equals("isOpen")) {
                return false;
            }
            throw cause; // all else needs the EntityManager itself
        }
    }

    private EntityManagerFactory factory() {
        EntityManagerFactory known = factory;
        if (known == null) {
            UserTransaction asking = transaction.get();
            try {
                asking.begin();
                try {
                    known = reference.getEntityManagerFactory();
                } finally {
                    asking.rollback();
                }
            } catch (NotSupportedException | SystemException refused) {
                throw new IllegalStateException(
                        "the persistence unit cannot be found without a transaction, and none can begin here; call the bulk"
                                + " operation in a transaction",
                        refused);
            }
            factory = known;
        }
        return known;
    }
}
