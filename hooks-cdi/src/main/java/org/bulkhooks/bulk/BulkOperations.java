package org.bulkhooks.bulk;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.RecordsRejectedException;

/**
 * Creates, updates, upserts and deletes many records at the speed of the database, with the same hooks as every other
 * way to write.
 *
 * <p>It is injected: for every {@link EntityManager} bean there is a bean of this type with the same qualifiers. For an
 * EntityManager made by hand, use {@link #on(EntityManager)}.
 *
 * <p>Each call is one operation. All before hooks are called with all records, chunk by chunk; then rejections and
 * Jakarta Bean Validation are checked; then the rows are written; then all after hooks are called. It joins the active
 * transaction. Without one it runs in a transaction of its own and gives its connection back before it returns, also if
 * a hook throws an exception. An exception marks the transaction for rollback.
 *
 * <p>The records are entity instances, detached or new, of one or several classes; they are neither copied nor made
 * managed. Managed instances of the written rows in the persistence context of the EntityManager are refreshed; a dirty
 * one is flushed first. An empty collection does nothing.
 *
 * <p>A {@linkplain #create(Stream, CreateOption...) stream} of records is read chunk by chunk, and each chunk goes
 * through all those steps before the next one is read, within one operation, so that the call holds one chunk of
 * records and no more. So hooks of a chunk see the rows of earlier chunks and not those of later ones, and a rejection
 * ends the operation at the end of its chunk; nothing of any chunk stays then, unless the call
 * {@linkplain BulkOptions#commitByChunk() commits by chunk}. The call does not notice a record that comes again in
 * another chunk: the database, the version or the comparison with the row decides what happens to it. Hooks of later
 * transaction phases and of net changes keep the records that they wait with until the transaction ends. For an
 * iterator, give the stream {@code StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false)}.
 *
 * <p>An instance is as thread-safe as its EntityManager.
 */
public interface BulkOperations {

    /**
     * Inserts new records. Ids that are generated are assigned to the records, versions are set.
     *
     * @param records the new records, no null, and no record twice
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws InvalidRecordException if a record is null, not an entity of the persistence unit, given twice, managed,
     *     or has no id where the application assigns ids; nothing is written then
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without
     *     {@link BulkOptions#partialSuccess()} among the options; nothing is written then
     * @throws IllegalArgumentException if an option is given twice, or a bypass names a hook that does not exist
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, if a record refers to a new one that has no
     *     row and is not in the call, or if {@link BulkOptions#commitByChunk()} is given and a transaction is active
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row; a {@link ChunkFailedException} if
     *     a chunk fails in a call that commits by chunk
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult create(Collection<?> records, CreateOption... options);

    /**
     * Inserts the records of a stream, chunk by chunk, as {@link #create(Collection, CreateOption...)} does those of a
     * collection.
     *
     * @param records the records, no null; the stream is read to its end, never by more than a chunk ahead, and not
     *     closed: the caller closes it
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws IllegalStateException if the stream was used before; if {@link BulkOptions#commitByChunk()} is given and
     *     a transaction is active; and as for a collection
     * @throws ChunkFailedException if a chunk fails in a call that commits by chunk
     * @throws RuntimeException the exception of the stream, and as for a collection; the database keeps nothing of the
     *     call then
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult create(Stream<?> records, CreateOption... options);

    /**
     * Writes the changed attributes of records whose rows exist. What changed is found by comparison with the old rows,
     * or is given with {@link BulkOptions#attributes(String...)}. A record without any change is not written and gets
     * no hooks.
     *
     * @param records the records in their new state, no null, and no record twice
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws InvalidRecordException if a record is null, not an entity of the persistence unit, given twice or without
     *     an id; nothing is written then
     * @throws jakarta.persistence.EntityNotFoundException if the row of a record without version is gone; nothing is
     *     written
     * @throws jakarta.persistence.OptimisticLockException if the version of a record is not that of its row, or its row
     *     is gone; nothing is written then
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without
     *     {@link BulkOptions#partialSuccess()} among the options; nothing is written then
     * @throws IllegalArgumentException if an attribute given as option does not exist, or is an id or version; if an
     *     option is given twice, or a bypass names a hook that does not exist
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, if a record refers to a new one that has no
     *     row and is not in the call, or if {@link BulkOptions#commitByChunk()} is given and a transaction is active
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row; a {@link ChunkFailedException} if
     *     a chunk fails in a call that commits by chunk
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult update(Collection<?> records, UpdateOption... options);

    /**
     * Writes the changed attributes of the records of a stream, chunk by chunk, as {@link #update(Collection,
     * UpdateOption...)} does those of a collection.
     *
     * @param records the records, no null; the stream is read to its end, never by more than a chunk ahead, and not
     *     closed: the caller closes it
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws IllegalStateException if the stream was used before; if {@link BulkOptions#commitByChunk()} is given and
     *     a transaction is active; and as for a collection
     * @throws ChunkFailedException if a chunk fails in a call that commits by chunk
     * @throws RuntimeException the exception of the stream, and as for a collection; the database keeps nothing of the
     *     call then
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult update(Stream<?> records, UpdateOption... options);

    /**
     * Changes all records that a query selects, in Java. The query selects ids; then, chunk by chunk, the rows are
     * locked where the database can, read apart from the persistence context, changed, and updated as
     * {@link #update(Stream, UpdateOption...)} updates them, with what was read as their old records. So the call holds
     * the ids of all records and one chunk of the records.
     *
     * <p>A record that another transaction has deleted since its id was selected is left out, and not counted. One that
     * was changed meanwhile is changed as it is now, also if the query would not select it any more. The order of the
     * query, its first result and the number of its results are honoured; without an order, records come in the order
     * of ids.
     *
     * @param query a query in JPQL, or of the criteria API, of the same persistence unit, that selects one entity; its
     *     parameters are set
     * @param change is called with each record; what it does to the record is written, if there is any difference. The
     *     record is not managed, and its lazy relations can be read until the chunk is done
     * @param options at most one of each kind, bypasses excepted
     * @param <E> the entity class
     * @return how many records were found and written
     * @throws IllegalArgumentException if the query is native, or selects anything else than one entity; if a parameter
     *     has no value; if it limits the number of distinct results in an order; if subclasses of the entity have a
     *     table each (TABLE_PER_CLASS); and as for a collection
     * @throws InvalidRecordException if {@code change} gave a record another id; the database keeps nothing of the call
     *     then
     * @throws IllegalStateException if {@link BulkOptions#commitByChunk()} is given and a transaction is active; and as
     *     for a collection
     * @throws ChunkFailedException if a chunk fails in a call that commits by chunk
     * @throws RuntimeException the exception of {@code change}, and as for a collection; the database keeps nothing of
     *     the call then
     * @throws NullPointerException if {@code query}, {@code change} or an option is null
     */
    <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options);

    /**
     * Deletes records, with what their mappings cascade to.
     *
     * @param records the records, no null, and no record twice; only ids and versions are read
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and deleted
     * @throws InvalidRecordException if a record is null, not an entity of the persistence unit, given twice or without
     *     an id; nothing is deleted then
     * @throws jakarta.persistence.EntityNotFoundException if the row of a record without version is gone; nothing is
     *     deleted
     * @throws jakarta.persistence.OptimisticLockException if the version of a record is not that of its row, or its row
     *     is gone; nothing is deleted then
     * @throws RecordsRejectedException if a hook rejected records, without {@link BulkOptions#partialSuccess()} among
     *     the options; nothing is deleted then
     * @throws IllegalArgumentException if an option is given twice, or a bypass names a hook that does not exist
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, or if {@link BulkOptions#commitByChunk()}
     *     is given and a transaction is active
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses; a {@link ChunkFailedException} if a
     *     chunk fails in a call that commits by chunk
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult delete(Collection<?> records, DeleteOption... options);

    /**
     * Deletes the records of a stream, chunk by chunk, as {@link #delete(Collection, DeleteOption...)} does those of a
     * collection.
     *
     * @param records the records, no null; the stream is read to its end, never by more than a chunk ahead, and not
     *     closed: the caller closes it
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and deleted
     * @throws IllegalStateException if the stream was used before; if {@link BulkOptions#commitByChunk()} is given and
     *     a transaction is active; and as for a collection
     * @throws ChunkFailedException if a chunk fails in a call that commits by chunk
     * @throws RuntimeException the exception of the stream, and as for a collection; the database keeps nothing of the
     *     call then
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult delete(Stream<?> records, DeleteOption... options);

    /**
     * Executes a JPQL or Criteria UPDATE as one operation, as {@code statement.executeUpdate()} does, with options and
     * Bean Validation, and without a transaction in one of its own. Where no hook concerns its model, it runs as it is.
     *
     * <p>With {@link BulkOptions#chunkByChunk()} or {@link BulkOptions#commitByChunk()}, it is executed for a chunk of
     * its rows at a time, and holds the records of one chunk.
     *
     * @param statement an UPDATE of an EntityManager of the same persistence unit, with all its parameters
     * @param options at most one of each kind, bypasses excepted; {@link BulkOptions#attributes} makes no sense here
     * @return how many rows the statement matched, as records, and how many were written: not those that it would not
     *     change
     * @throws IllegalArgumentException if the query is not a JPQL or Criteria UPDATE, or of another persistence unit;
     *     if it sets an id; if an option is given twice or makes no sense, a bypass names a hook that does not exist,
     *     or it is to be executed chunk by chunk and has a parameter without a value or looks at other rows of the
     *     tables that it writes
     * @throws IllegalStateException if a parameter has no value, a validation hook wrote to a record, or it matches
     *     more rows than may be taken as a whole
     * @throws ChunkFailedException if a chunk fails, with {@link BulkOptions#commitByChunk()}
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without
     *     {@link BulkOptions#partialSuccess()} among the options; nothing is written then. Positions are places in the
     *     order of ids
     * @throws jakarta.persistence.OptimisticLockException if a row was changed or deleted while the statement was
     *     executed
     * @throws HookDepthExceededException if too many operations are nested
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses
     * @throws NullPointerException if {@code statement} or an option is null
     */
    BulkResult update(Query statement, UpdateOption... options);

    /**
     * Executes a JPQL or Criteria DELETE as one operation, as {@code statement.executeUpdate()} does, with options, and
     * without a transaction in one of its own. Where no hook concerns its model, it runs as it is. As with every such
     * statement, mappings do not cascade. It can be executed chunk by chunk as {@link #update(Query, UpdateOption...)}
     * can.
     *
     * @param statement a DELETE of an EntityManager of the same persistence unit, with all its parameters
     * @param options at most one of each kind, bypasses excepted
     * @return how many rows the statement matched, as records, and how many were deleted
     * @throws IllegalArgumentException if the query is not a JPQL or Criteria DELETE, or of another persistence unit;
     *     if an option is given twice, a bypass names a hook that does not exist, or it is to be executed chunk by
     *     chunk and has a parameter without a value or looks at other rows of the tables that it writes
     * @throws IllegalStateException if a parameter has no value, a validation hook wrote to a record, or it matches
     *     more rows than may be taken as a whole
     * @throws ChunkFailedException if a chunk fails, with {@link BulkOptions#commitByChunk()}
     * @throws RecordsRejectedException if a hook rejected records, without {@link BulkOptions#partialSuccess()} among
     *     the options; nothing is deleted then. Positions are places in the order of ids
     * @throws jakarta.persistence.OptimisticLockException if a row was changed or deleted while the statement was
     *     executed
     * @throws HookDepthExceededException if too many operations are nested
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses
     * @throws NullPointerException if {@code statement} or an option is null
     */
    BulkResult delete(Query statement, DeleteOption... options);

    /**
     * Begins an UPDATE whose values can be computed by the database, also by subqueries.
     *
     * @param entityClass an entity class of the persistence unit
     * @param <E> the entity class
     * @return a statement that sets nothing yet
     * @throws IllegalArgumentException if the class is not an entity of the persistence unit
     * @throws NullPointerException if {@code entityClass} is null
     */
    <E> UpdateStatement<E> update(Class<E> entityClass);

    /**
     * Writes what has changed in the managed entities of the EntityManager, with their hooks, as
     * {@link EntityManager#flush()} does. So a caller that does not have the EntityManager gets what hooks throw here,
     * and not from the commit. Without a transaction it runs in one of its own.
     *
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records; their positions are those of the
     *     flush
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row
     */
    void flush();

    /**
     * Creates the records that have no row yet and updates the rows of the others, in one operation. Attributes with a
     * unique constraint, {@link BulkOptions#conflictOn(String...)}, tell which records have a row; without them the id
     * does, where the application assigns ids.
     *
     * <p>Existing rows are locked before any hook is called, where the database can lock. Records without a row get the
     * hooks of a create, the others those of an update with the row as old record; a record that changes nothing is not
     * written and gets no hooks. A row that another transaction inserts in the meantime does no harm where the database
     * can insert a row only if it does not exist (PostgreSQL, H2, and MariaDB and MySQL where the database does not
     * make the ids during the insert): its record has had the before hooks of a create, and is then updated, or
     * skipped, with the hooks of an update; no after hook of a create is called with it. Where the record goes through
     * the persistence context, or on other databases, it is an error.
     *
     * <p>The last writer wins: the version that a record brings along is not compared with the row's.
     *
     * <p>Afterwards each record that was not rejected holds the id and the version of its row, in place of those that
     * it held before; its other attributes are as the caller and hooks have set them, also where the row was skipped or
     * only some attributes were {@linkplain BulkOptions#updating(String...) updated}.
     *
     * @param records new or detached records, no null, no record twice, no two with the same key
     * @param options at most one of each kind, bypasses excepted
     * @return what was done with each record
     * @throws InvalidRecordException if a record is null, not an entity of the persistence unit, given twice, managed,
     *     has the same key as another or a key that several rows have, belongs to a row of another class, or has no id
     *     where the application assigns ids; nothing is written then
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without
     *     {@link BulkOptions#partialSuccess()} among the options; nothing is written then
     * @throws IllegalArgumentException if the conflict attributes are not named and ids are generated; if an attribute
     *     does not exist or cannot be used so; if there is no unique constraint on the conflict attributes; if
     *     {@code updating} and {@code ignoreConflicts} are both there, an option is given twice, or a bypass names a
     *     hook that does not exist
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, or a record refers to a new one that has no
     *     row and is not in the call
     * @throws RuntimeException the exception of a hook, rule or condition: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row
     * @throws NullPointerException if {@code records} or an option is null
     */
    UpsertResult upsert(Collection<?> records, UpsertOption... options);

    /**
     * Upserts records chunk by chunk, as they come: see {@link #create(Stream, CreateOption...)}. The result counts the
     * outcomes; {@link BulkOptions#onUpserted} tells that of each record. Two records with the same key are found
     * within a chunk; in different chunks, the second one updates what the first one wrote.
     *
     * @param records the records, no null; the caller closes the stream
     * @param options as for a collection
     * @return how many records became what, without a list of them
     * @throws ChunkFailedException with {@link BulkOptions#commitByChunk()}, if a chunk fails
     * @throws IllegalStateException if the stream was used before; with {@link BulkOptions#commitByChunk()}, if a
     *     transaction is active; or as for a collection
     * @throws RuntimeException as for a collection, and what the stream throws
     * @throws NullPointerException if {@code records} or an option is null
     */
    UpsertResult upsert(Stream<?> records, UpsertOption... options);

    /**
     * Returns the bulk operations of an EntityManager that is not a CDI bean. From then on, hooks are called for all
     * writes of its persistence unit, by flushes and statements too: an application that opens a persistence unit by
     * hand calls this once before it writes.
     *
     * @param entityManager an open EntityManager of an EclipseLink persistence unit
     * @return bulk operations on its persistence context and transaction
     * @throws IllegalStateException if no CDI container with Bulk Hooks runs
     * @throws IllegalArgumentException if the EntityManager is of a persistence provider that no integration knows
     */
    static BulkOperations on(EntityManager entityManager) {
        return CDI.current().select(BulkOperationsFactory.class).get().on(entityManager);
    }
}
