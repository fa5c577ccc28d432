package org.bulkhooks.eclipselink.internal.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.bulkhooks.eclipselink.internal.transaction.ServerEnlistment;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.transaction.JTATransactionController;

/** The JTA transaction of the calling thread. */
final class JtaCallTransaction implements CallTransaction {

    private final EntityManager entityManager;
    private final TransactionManager manager;
    private final ServerEnlistment enlistment;

    JtaCallTransaction(EntityManager entityManager, AbstractSession session) {
        this.entityManager = entityManager;
        if (!(session.getExternalTransactionController() instanceof JTATransactionController controller)) {
            throw new IllegalStateException("the transaction controller "
                    + session.getExternalTransactionController().getClass().getName()
                    + " is not one of JTA; bulk operations run in JTA and resource-local transactions only");
        }
        this.manager = controller.getTransactionManager();
        this.enlistment = ServerEnlistment.of(manager);
    }

    @Override
    public boolean isActive() {
        int status = status();
        if (status == Status.STATUS_NO_TRANSACTION) {
            return false;
        }
        if (status == Status.STATUS_MARKED_ROLLBACK) {
            throw new TransactionRequiredException(
                    "the transaction is marked for rollback, so that nothing can be written in"
                            + " it; call the bulk operation in another one, or before it is marked");
        }
        if (status != Status.STATUS_ACTIVE) {
            throw new TransactionRequiredException("the transaction of this thread is ending or over (status " + status
                    + "), so that a bulk operation cannot run in it; a hook of the phase AFTER_SUCCESS, AFTER_FAILURE or"
                    + " AFTER_COMPLETION calls a bean whose method is @Transactional(REQUIRES_NEW)");
        }
        return true;
    }

    @Override
    public void begin() {
        try {
            manager.begin();
        } catch (Exception thrown) {
            throw failed("begin", thrown);
        }
        try {
            enlistment.begin(false);
        } catch (RuntimeException thrown) {
            rollback(); // or it would stay with the thread
            throw thrown;
        }
    }

    @Override
    public void join() {
        entityManager.joinTransaction();
    }

    @Override
    public void commit() {
        try {
            endEnlistment();
            manager.commit();
        } catch (jakarta.transaction.RollbackException thrown) {
            throw new RollbackException("the transaction of the bulk operation was rolled back", thrown);
        } catch (Exception thrown) {
            throw failed("commit", thrown);
        }
    }

    @Override
    public boolean isDoomed() {
        return status() != Status.STATUS_ACTIVE;
    }

    @Override
    public void rollback() {
        try {
            try {
                enlistment.end(false);
            } finally {
                if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) { // a hook may have ended it
                    manager.rollback();
                }
            }
        } catch (Exception thrown) {
            throw failed("roll back", thrown);
        }
    }

    @Override
    public void setRollbackOnly() {
        try {
            if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.setRollbackOnly();
            }
        } catch (Exception thrown) {
            throw failed("mark for rollback", thrown);
        }
    }

    private void endEnlistment() throws SystemException {
        try {
            enlistment.end(false);
        } catch (RuntimeException thrown) {
            manager.rollback(); // or it would stay with the thread
            throw thrown;
        }
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (SystemException thrown) {
            throw failed("read", thrown);
        }
    }

    private static PersistenceException failed(String what, Exception thrown) {
        return new PersistenceException("cannot " + what + " the JTA transaction of a bulk operation", thrown);
    }
}
