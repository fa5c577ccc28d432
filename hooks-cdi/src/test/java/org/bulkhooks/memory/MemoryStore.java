package org.bulkhooks.memory;

import jakarta.persistence.Query;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.spi.RecordSelection;
import org.bulkhooks.spi.RecordStore;
import org.bulkhooks.spi.StatementSelection;

/**
 * What the facade of an EntityManager writes to.
 *
 * @param current finds the persistence context of the moment
 */
record MemoryStore(Supplier<PersistenceContext> current) implements RecordStore<MemorySession, MemoryWritten> {

    @Override
    public <T> T join(CallOptions options, boolean kept, Function<MemorySession, T> call) {
        PersistenceContext context = current.get();
        if (!context.isActive()) {
            return commit(context, options, call);
        }
        InMemoryTransaction transaction = context.transaction();
        MemorySession session = new MemorySession(context, options);
        try {
            T result = call.apply(session);
            if (kept) {
                transaction.onRollback(session::restore);
            }
            return result;
        } catch (RuntimeException | Error thrown) {
            transaction.fail(thrown);
            session.restore();
            throw thrown;
        }
    }

    @Override
    public <T> void commit(CallOptions options, Function<MemorySession, T> part, Consumer<T> committed) {
        PersistenceContext context = current.get();
        try {
            committed.accept(commit(context, options, part));
        } finally {
            context.clear();
        }
    }

    private static <T> T commit(PersistenceContext context, CallOptions options, Function<MemorySession, T> part) {
        context.begin();
        InMemoryTransaction transaction = context.transaction();
        MemorySession session = new MemorySession(context, options);
        transaction.onRollback(session::restore);
        try {
            T result = part.apply(session);
            context.commit();
            return result;
        } catch (RollbackException thrown) { // already rolled back
            throw thrown.getCause() instanceof RuntimeException cause ? cause : thrown;
        } catch (RuntimeException | Error thrown) {
            if (transaction.fate() == InMemoryTransaction.Fate.ONGOING) {
                transaction.fail(thrown);
                context.rollback();
            }
            throw thrown;
        }
    }

    @Override
    public <T> T dryRun(CallOptions options, boolean kept, Function<MemorySession, T> call) {
        PersistenceContext context = current.get();
        if (context.isActive()) {
            throw new IllegalStateException("a transaction is active; dryRun(..) has one of its own");
        }
        if (!context.pending().isEmpty()) {
            throw new IllegalStateException("there are changes that are not written yet; dryRun(..) would lose them");
        }
        context.begin();
        MemorySession session = new MemorySession(context, options);
        try {
            T result = call.apply(session);
            context.complete();
            return result;
        } finally {
            if (context.isActive()) {
                context.rollback();
            }
            session.restore();
        }
    }

    @Override
    public void requireNoTransaction() {
        if (current.get().isActive()) {
            throw new IllegalStateException("a transaction is active");
        }
    }

    @Override
    public RecordSelection<MemorySession, MemoryWritten> select(TypedQuery<?> query, Consumer<Object> change) {
        return new MemorySelection(query.unwrap(MemoryQuery.class), change);
    }

    @Override
    public BulkResult execute(Query statement, ChangeType type, CallOptions options) {
        return join(
                options, false, session -> statement.unwrap(MemoryQuery.class).execute(session, type));
    }

    @Override
    public StatementSelection<MemorySession, MemoryWritten> rows(
            Query statement, ChangeType type, CallOptions options) {
        MemoryQuery query = statement.unwrap(MemoryQuery.class);
        query.requireType(type);
        return new MemoryStatementSelection(query);
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass, BulkOperations bulk) {
        throw new UnsupportedOperationException("there is no database that computes values");
    }
}
