package org.bulkhooks.docs.javase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Has methods with {@code @Transactional} run in a transaction, each outermost one with an EntityManager of its own.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactionInterceptor {

    @Inject
    RequestContextController request;

    @Inject
    EntityManager entityManager;

    @AroundInvoke
    @Nullable
    Object inTransaction(InvocationContext call) throws Exception {
        boolean outermost = request.activate();
        try {
            EntityTransaction transaction = entityManager.getTransaction();
            return transaction.isActive() ? call.proceed() : inNew(transaction, call);
        } finally {
            if (outermost) {
                request.deactivate();
            }
        }
    }

    private static @Nullable Object inNew(EntityTransaction transaction, InvocationContext call) throws Exception {
        transaction.begin();
        try {
            Object result = call.proceed();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
