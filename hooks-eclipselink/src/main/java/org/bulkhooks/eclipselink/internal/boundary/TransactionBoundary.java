package org.bulkhooks.eclipselink.internal.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.eclipselink.internal.row.JakartaExceptions;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/**
 * The transaction that a call runs in: the active one, or one of its own. Whatever is thrown inside marks it for
 * rollback, and an own one is over, and its connection given back, when {@link #run} returns or throws.
 */
public final class TransactionBoundary {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final EntityManager entityManager;

    public TransactionBoundary(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Runs something that writes to no records of the caller. */
    public <T> T run(Function<RepeatableWriteUnitOfWork, T> work) {
        return run(work, new ValuesBefore(), false);
    }

    /**
     * Runs something. If it throws, or its own transaction fails, the caller's records get back what they had before.
     *
     * @param before what they had; filled by the work
     * @param isKept whether they get it back also if the active transaction, which the work runs in, fails later
     */
    public <T> T run(Function<RepeatableWriteUnitOfWork, T> work, ValuesBefore before, boolean isKept) {
        CallTransaction transaction = transaction();
        boolean own = !transaction.isActive();
        if (own) {
            transaction.begin();
        }
        T result = apply(work, before, transaction, own);
        if (own) {
            commit(transaction, before);
        } else if (isKept) {
            before.keepFor(entityManager.unwrap(RepeatableWriteUnitOfWork.class));
        }
        return result;
    }

    /**
     * Runs something in a transaction of its own, which is rolled back whatever happens. The caller's records get back
     * what they had before.
     *
     * @param before what they had; filled by the work
     * @throws IllegalStateException if a transaction is active, or changes of managed instances would be lost
     * @throws RollbackException if the work has marked the transaction for rollback
     */
    public <T> T dryRun(Function<RepeatableWriteUnitOfWork, T> work, ValuesBefore before) {
        requireNone("dryRun(..) begins a transaction and rolls it back");
        // one that lives as long as a transaction is not open here
        if (entityManager.isOpen()
                && entityManager.unwrap(RepeatableWriteUnitOfWork.class).hasChanges()) {
            throw new IllegalStateException(
                    "dryRun(..) rolls a transaction back, which detaches what is managed, but the"
                            + " persistence context has changes that are not written yet and would be lost; commit them before, or"
                            + " call clear() of the EntityManager");
        }
        CallTransaction transaction = transaction();
        transaction.begin();
        T result = apply(
                unitOfWork -> {
                    T returned = work.apply(unitOfWork);
                    if (transaction.isDoomed()) {
                        throw new RollbackException(
                                "the transaction of the dry run is marked for rollback, by a hook or"
                                        + " because it timed out: that of the call would be rolled back");
                    }
                    return returned;
                },
                before,
                transaction,
                true);
        try {
            transaction.rollback();
        } finally {
            before.restore();
        }
        return result;
    }

    private <T> T apply(
            Function<RepeatableWriteUnitOfWork, T> work,
            ValuesBefore before,
            CallTransaction transaction,
            boolean own) {
        try {
            transaction.join();
            return work.apply(entityManager.unwrap(RepeatableWriteUnitOfWork.class));
        } catch (RuntimeException thrown) {
            abandon(transaction, own, thrown);
            before.restore();
            throw JakartaExceptions.of(thrown, dialect());
        } catch (Error thrown) {
            abandon(transaction, own, thrown);
            before.restore();
            throw thrown;
        }
    }

    private static void commit(CallTransaction transaction, ValuesBefore before) {
        try {
            transaction.commit();
        } catch (RuntimeException | Error thrown) {
            before.restore();
            throw thrown;
        }
    }

    /** Tells whether a call would run in a transaction that is active already. */
    public boolean isActive() {
        return transaction().isActive();
    }

    /**
     * Requires that no transaction is active.
     *
     * @throws IllegalStateException if one is
     */
    public void requireNone() {
        requireNone("commitByChunk() begins and commits a transaction for each chunk");
    }

    private void requireNone(String option) {
        if (isActive()) {
            throw new IllegalStateException(option + ", but one is active already; call it where none is (a method"
                    + " without @Transactional), or leave the option out");
        }
    }

    private AbstractSession session() {
        return entityManager.getEntityManagerFactory().unwrap(AbstractSession.class);
    }

    private Dialect dialect() {
        return Dialect.of(session().getPlatform());
    }

    private CallTransaction transaction() {
        AbstractSession session = session();
        return session.hasExternalTransactionController()
                ? new JtaCallTransaction(entityManager, session)
                : new ResourceLocalCallTransaction(entityManager);
    }

    private void abandon(CallTransaction transaction, boolean own, Throwable cause) {
        try {
            TransactionState state = TransactionState.existing(entityManager.unwrap(RepeatableWriteUnitOfWork.class));
            if (state != null) {
                state.hooks().fail(cause);
            }
            if (own) {
                transaction.rollback();
                LOGGER.log(
                        Level.FINE,
                        "a bulk operation failed in a transaction of its own; it is rolled back and its connection given back");
            } else {
                transaction.setRollbackOnly();
            }
        } catch (RuntimeException further) {
            cause.addSuppressed(further);
        }
    }
}
