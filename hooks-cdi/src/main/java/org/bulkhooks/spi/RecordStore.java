package org.bulkhooks.spi;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.UpdateStatement;

/**
 * What the bulk facade of one EntityManager writes to. Used as the EntityManager is: by one thread at a time, unless it
 * is a reference.
 *
 * @param <S> the sessions of the integration
 * @param <W> what the integration makes of written records
 */
public interface RecordStore<S extends CallSession<W>, W extends WrittenRecords> {

    /**
     * Runs a call in the active transaction, or in one of its own, which is committed. Whatever is thrown marks it for
     * rollback, or rolls it back. If the rows do not stay, the caller's records get back the versions that they had;
     * generated ids may stay in them.
     *
     * @param options the options of the call
     * @param kept whether records get them back also if the active transaction fails after the call; not where a stream
     *     gives more records than memory holds
     * @param call is called once
     * @return what the call returns
     */
    <T> T join(CallOptions options, boolean kept, Function<S, T> call);

    /**
     * Runs a part of a call in a transaction of its own, which is committed, and leaves nothing of it in the
     * persistence context.
     *
     * @param options the options of the call
     * @param part is called once
     * @param committed is told what the part returned as soon as that is committed, before anything else can fail
     */
    <T> void commit(CallOptions options, Function<S, T> part, Consumer<T> committed);

    /**
     * Runs a call in a transaction of its own, calls its hooks of the phase BEFORE_COMPLETION as before a commit, and
     * rolls it back, whatever happens. Nothing of it is left in the persistence context or a cache. The caller's
     * records get back the ids and versions that they had, with what they brought along.
     *
     * @param options the options of the call
     * @param kept whether records get back all attributes; not where a stream gives more records than memory holds
     * @param call is called once
     * @return what the call returns
     * @throws IllegalStateException if a transaction is active, or the persistence context has changes that are not
     *     written yet, which would be lost
     * @throws jakarta.persistence.RollbackException if something has marked the transaction for rollback
     */
    <T> T dryRun(CallOptions options, boolean kept, Function<S, T> call);

    /**
     * Requires that no transaction is active.
     *
     * @throws IllegalStateException if one is
     */
    void requireNoTransaction();

    /**
     * Takes a query of the caller, whose records an update is to change.
     *
     * @param query a query that selects one entity
     * @param change changes a record that the query has selected
     * @throws IllegalArgumentException if the query selects anything else, or is not of this EntityManager
     */
    RecordSelection<S, W> select(TypedQuery<?> query, Consumer<Object> change);

    /**
     * Executes a JPQL or Criteria statement with hooks.
     *
     * @param statement a query of the caller
     * @param type what it is expected to be, update or delete
     * @param options the options of the call
     * @throws IllegalArgumentException if it is something else, not of this EntityManager, or looks at other rows of
     *     the tables that it writes, where it would meet its own work
     */
    BulkResult execute(Query statement, ChangeType type, CallOptions options);

    /**
     * Takes a JPQL or Criteria statement that is to be executed chunk by chunk.
     *
     * @param statement a query of the caller
     * @param type what it is expected to be, update or delete
     * @param options the options of the call
     * @throws IllegalArgumentException if it is something else, not of this EntityManager, or looks at other rows of
     *     the tables that it writes, where it would meet its own work
     */
    StatementSelection<S, W> rows(Query statement, ChangeType type, CallOptions options);

    /**
     * Begins an update whose values are computed by the database.
     *
     * @param bulk the facade that executes the statement where it is to be executed chunk by chunk
     * @throws IllegalArgumentException if the class is no entity of the persistence unit
     */
    <E> UpdateStatement<E> update(Class<E> entityClass, BulkOperations bulk);
}
