package org.bulkhooks;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Creates, updates and deletes many records at the speed of the database, with the same hooks as every other way to write.
 *
 * <p>It is injected: for every {@link EntityManager} bean there is a bean of this type with the same qualifiers. For an
 * EntityManager made by hand, use {@link #on(EntityManager)}.
 *
 * <p>Each call is one operation. All before hooks are called with all records, chunk by chunk; then rejections and Jakarta Bean
 * Validation are checked; then the rows are written; then all after hooks are called. It joins the active transaction. Without
 * one it runs in a transaction of its own and gives its connection back before it returns, whatever the hooks throw. An
 * exception marks the transaction for rollback.
 *
 * <p>The records are entity instances, detached or new, of one or several classes; they are neither copied nor made managed.
 * Managed instances of the written rows in the persistence context of the EntityManager are refreshed; a dirty one is flushed
 * first. An empty collection does nothing.
 *
 * <p>An instance is as thread-safe as its EntityManager.
 */
public interface BulkOperations {

    /**
     * Inserts new records. Ids that are generated are assigned to the records, versions are set.
     *
     * @param records the new records, none null, none twice
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws InvalidRecordException if a record is null, no entity of the persistence unit, there twice, managed, or has no
     *     id where the application assigns ids; nothing is written then
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without {@link BulkOptions#partialSuccess()} among the
     *     options; nothing is written then
     * @throws IllegalArgumentException if an option is there twice, or a bypass names a hook that is none
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, or a record refers to a new one that has no row and
     *     is not in the call
     * @throws RuntimeException what a hook, rule or condition throws, as itself: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult create(Collection<?> records, CreateOption... options);

    /**
     * Writes the changed attributes of records whose rows exist. What changed is found by comparison with the old rows, or is
     * given with {@link BulkOptions#attributes(String...)}. A record without any change is not written and gets no hooks.
     *
     * @param records the records in their new state, none null, none twice
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and written
     * @throws InvalidRecordException if a record is null, no entity of the persistence unit, there twice or has no id; nothing
     *     is written then
     * @throws jakarta.persistence.EntityNotFoundException if the row of a record without version is gone; nothing is written
     * @throws jakarta.persistence.OptimisticLockException if the version of a record is not that of its row, or its row is
     *     gone; nothing is written then
     * @throws RecordsRejectedException if a hook or Bean Validation rejected records, without {@link BulkOptions#partialSuccess()} among the
     *     options; nothing is written then
     * @throws IllegalArgumentException if an attribute given as option does not exist, or is an id or version; if an option is there
     *     twice, or a bypass names a hook that is none
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record, or a record refers to a new one that has no row and
     *     is not in the call
     * @throws RuntimeException what a hook, rule or condition throws, as itself: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses a row
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult update(Collection<?> records, UpdateOption... options);

    /**
     * Deletes records, with what their mappings cascade to.
     *
     * @param records the records, none null, none twice; only ids and versions are read
     * @param options at most one of each kind, bypasses excepted
     * @return how many records were given and deleted
     * @throws InvalidRecordException if a record is null, no entity of the persistence unit, there twice or has no id; nothing
     *     is deleted then
     * @throws jakarta.persistence.EntityNotFoundException if the row of a record without version is gone; nothing is deleted
     * @throws jakarta.persistence.OptimisticLockException if the version of a record is not that of its row, or its row is
     *     gone; nothing is deleted then
     * @throws RecordsRejectedException if a hook rejected records, without {@link BulkOptions#partialSuccess()} among the
     *     options; nothing is deleted then
     * @throws IllegalArgumentException if an option is there twice, or a bypass names a hook that is none
     * @throws HookDepthExceededException if too many operations are nested
     * @throws IllegalStateException if a validation hook wrote to a record
     * @throws RuntimeException what a hook, rule or condition throws, as itself: a veto
     * @throws jakarta.persistence.PersistenceException if the database refuses
     * @throws NullPointerException if {@code records} or an option is null
     */
    BulkResult delete(Collection<?> records, DeleteOption... options);

    /**
     * Returns the bulk operations of an EntityManager that is no CDI bean.
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
