package org.bulkhooks.spi;

import org.bulkhooks.ChangeType;

/** The hooks that one call of the facade or one statement calls: all of the application but those that are bypassed. */
public interface HookScope {

    /**
     * Tells whether a hook that is not bypassed may look at the old records of a type of change, a derived attribute
     * depends on what differs from them, or a dry run tells what an update changes in them. If not, no hook is called
     * with the records, and their old records are never asked for.
     *
     * @param entityClass a concrete entity class
     * @param type update or delete
     */
    boolean needsOldRecords(Class<?> entityClass, ChangeType type);

    /**
     * Begins the operation on the calling thread, nested in the one that runs there, if any.
     *
     * @param kind what the operation is
     * @param session what it writes in
     * @return the operation, to be closed in a finally block on the same thread
     * @throws org.bulkhooks.HookDepthExceededException if too many operations are nested
     */
    <W extends WrittenRecords> HookOperation<W> begin(OperationKind kind, WriteSession<W> session);

    /**
     * Tells that a statement ran without hooks, because all are bypassed or there are none.
     *
     * @param entityClass the model of the statement; the concrete classes of the rows are not known
     * @param type update or delete
     * @param rows how many rows it wrote, at least 1
     * @param session what it ran in
     */
    void bypassed(Class<?> entityClass, ChangeType type, int rows, WriteSession<?> session);
}
