package org.bulkhooks;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The changes that one operation makes to the records of one concrete entity class: what a hook observes.
 *
 * <p>A hook is a CDI observer method whose event parameter is one of the subtypes, or this type for all before and
 * after events:
 *
 * <pre>{@code
 * void recheck(@Observes @Priority(HookPriority.HIGH) @WhenChanged("balance") AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>The type argument says which model: an entity, a mapped superclass, an abstract class or an interface; the hook is
 * called for each concrete entity class below it. A hook is called once per operation, event, concrete entity class and
 * chunk, with the changes that pass its conditions, and never with an empty change set.
 *
 * <p>A change set is made by the library, runs inside the caller's transaction (except where the observer asks for a
 * later transaction phase), is valid for the call of the hook that received it and is not thread-safe. Its lists cannot
 * be modified; the new records in them can.
 *
 * @param <E> the model
 */
public sealed interface ChangeSet<E> extends Iterable<Change<E>>
        permits BeforeSave, ValidateSave, AfterSave, BeforeDelete, ValidateDelete, AfterDelete {

    /** Returns the concrete entity class of all records of this change set, never null. */
    Class<? extends E> entityClass();

    /** Returns what happens to the records, the same for all of them. */
    ChangeType type();

    /**
     * Returns how many operations are nested: 1 for an operation that no hook started, 2 for one that a hook of it
     * started. A hook of a phase after the completion of a transaction is one level below the hook that completed it,
     * and at depth 1 if none did.
     */
    int depth();

    /** Returns the number of the chunk of the operation that this change set is, counted from 0. */
    int chunk();

    /**
     * Tells whether nothing of the operation stays, because the call is a
     * {@linkplain org.bulkhooks.bulk.BulkOptions#dryRun dry run} or was started by a hook in its transaction. Hooks do
     * then what they always do, and it is rolled back. A hook with effects that no rollback takes back, such as a mail
     * or a call of a bean whose method is {@code @Transactional(REQUIRES_NEW)}, leaves those out.
     */
    boolean isDryRun();

    /** Returns the changes, in the order of {@link Change#position()}. */
    List<Change<E>> changes();

    /**
     * Returns the records for any event: the new ones of a create or update, the old ones of a delete.
     *
     * @return a list as long as {@link #changes()} and in the same order
     */
    List<E> records();

    /**
     * Returns why the transaction was rolled back, in a hook of a phase after that: what ended the operation of these
     * changes, or else what first ended an operation, a hook before completion included, of the transaction. That is
     * what a hook threw, a {@link RecordsRejectedException}, or an exception of the persistence provider, as it was
     * thrown and before the caller got it, who may get it as the cause of another one.
     *
     * @return the exception; empty if the transaction was committed or goes on, or if it was rolled back for another
     *     reason: by the application, by a time-out, by the commit itself, or by an operation without hooks
     */
    Optional<Throwable> failure();

    /** Returns the number of changes, at least 1. */
    default int size() {
        return changes().size();
    }

    @Override
    default Iterator<Change<E>> iterator() {
        return changes().iterator();
    }
}
