package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Who demarcates transactions. What a commit throws is thrown on as it is, checked or not. */
public enum Transactions {
    /** The EntityManager itself. */
    RESOURCE_LOCAL("semantics-local") {
        @Override
        void begin(EntityManager em) {
            em.getTransaction().begin();
        }

        @Override
        void commit(EntityManager em) {
            em.getTransaction().commit();
        }

        @Override
        void rollback(EntityManager em) {
            em.getTransaction().rollback();
        }

        @Override
        void markForRollback(EntityManager em) {
            em.getTransaction().setRollbackOnly();
        }

        @Override
        void timeOut() {
            throw new UnsupportedOperationException("no time-out");
        }

        @Override
        void suspended(EntityManager em, Callable<Void> action) throws Exception {
            action.call(); // the transaction of each EntityManager is its own
        }

        @Override
        boolean active(EntityManager em) {
            return em.getTransaction().isActive();
        }

        @Override
        boolean rollbackOnly(EntityManager em) {
            return em.getTransaction().getRollbackOnly();
        }
    },

    /** A transaction manager, here Narayana. */
    JTA("semantics-jta") {
        @Override
        void begin(EntityManager em) throws Exception {
            manager().begin();
            em.joinTransaction();
        }

        @Override
        void commit(EntityManager em) throws Exception {
            manager().commit();
        }

        @Override
        void rollback(EntityManager em) throws Exception {
            manager().rollback();
        }

        @Override
        void markForRollback(EntityManager em) throws Exception {
            manager().setRollbackOnly();
        }

        @Override
        void timeOut() throws Exception {
            Transaction transaction = manager().getTransaction();
            FutureTask<Void> reaper = new FutureTask<>(() -> {
                transaction.rollback();
                return null;
            });
            new Thread(reaper, "reaper").start();
            reaper.get();
        }

        @Override
        void suspended(EntityManager em, Callable<Void> action) throws Exception {
            Transaction transaction = manager().suspend();
            try {
                action.call();
            } finally {
                manager().resume(transaction);
            }
        }

        @Override
        boolean active(EntityManager em) throws Exception {
            return manager().getStatus() != Status.STATUS_NO_TRANSACTION;
        }

        @Override
        boolean rollbackOnly(EntityManager em) throws Exception {
            return manager().getStatus() == Status.STATUS_MARKED_ROLLBACK;
        }

        private TransactionManager manager() {
            return TransactionService.manager();
        }
    };

    private final String persistenceUnit;

    Transactions(String persistenceUnit) {
        this.persistenceUnit = persistenceUnit;
    }

    String persistenceUnit() {
        return persistenceUnit;
    }

    abstract void begin(EntityManager em) throws Exception;

    abstract void commit(EntityManager em) throws Exception;

    abstract void rollback(EntityManager em) throws Exception;

    abstract void markForRollback(EntityManager em) throws Exception;

    abstract void timeOut() throws Exception;

    abstract void suspended(EntityManager em, Callable<Void> action) throws Exception;

    abstract boolean active(EntityManager em) throws Exception;

    abstract boolean rollbackOnly(EntityManager em) throws Exception;
}
