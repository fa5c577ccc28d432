package org.bulkhooks.eclipselink.internal.transaction;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import org.bulkhooks.eclipselink.internal.sql.FailedSql;
import org.bulkhooks.spi.TransactionWatch;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.transaction.AbstractTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.jspecify.annotations.Nullable;

/** The transaction that a unit of work is in, JTA's or its own, as the core watches it. */
final class UnitOfWorkTransaction implements TransactionWatch {

    private final @Nullable AbstractTransactionController controller;
    private final Object key;
    private final FailedSql failedSql;
    private volatile boolean over; // a time-out completes a transaction on another thread

    private UnitOfWorkTransaction(
            @Nullable AbstractTransactionController controller, @Nullable Object jta, FailedSql failedSql) {
        this.controller = jta == null ? null : controller;
        this.key = jta == null ? new Object() : jta;
        this.failedSql = failedSql;
    }

    /** Returns the transaction that a unit of work is in at the moment. */
    static UnitOfWorkTransaction of(UnitOfWorkImpl uow) {
        FailedSql failedSql = FailedSql.of(uow);
        return uow.getParent().getExternalTransactionController() instanceof AbstractTransactionController controller
                ? new UnitOfWorkTransaction(controller, controller.getTransaction(), failedSql)
                : new UnitOfWorkTransaction(null, null, failedSql);
    }

    /** Notes that the unit of work was told of the completion of its transaction. */
    void completed() {
        over = true;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public String failedSql(Throwable thrown) {
        return failedSql.shape(thrown);
    }

    @Override
    public Fate fate() {
        if (controller == null) {
            return over ? Fate.LEFT : Fate.ONGOING;
        }
        if (!key.equals(controller.getTransaction())) {
            return Fate.LEFT;
        }
        return over || isRolledBack() ? Fate.ROLLED_BACK : Fate.ONGOING;
    }

    private boolean isRolledBack() {
        if (!(controller instanceof JTATransactionController jta)) {
            return false;
        }
        try {
            int status = jta.getTransactionManager().getStatus();
            return status == Status.STATUS_ROLLING_BACK || status == Status.STATUS_ROLLEDBACK;
        } catch (SystemException thrown) {
            throw new PersistenceException("the transaction manager does not tell the status of a transaction", thrown);
        }
    }
}
