package org.bulkhooks.spi;

/**
 * The hooks of one application, as an integration calls them. Thread-safe.
 *
 * <p>An integration asks the {@linkplain #plan plan} of each entity class, makes a {@linkplain #newTransaction
 * transaction} of hooks for each transaction of a persistence context, and has it call the hooks of flushes, calls and
 * statements. The package tells how.
 */
public interface HookRuntime {

    /**
     * Returns which events of an entity class have hooks; cheap, to be asked for each operation.
     *
     * @param entityClass a concrete entity class
     */
    HookPlan plan(Class<?> entityClass);

    /** Tells whether the application has any hook or derived attribute. */
    boolean hasHooks();

    /** Returns the settings of the application. */
    HookSettings settings();

    /**
     * Returns the hook side of a new transaction: it collects the hooks that wait for a later transaction phase.
     *
     * @param watch tells, after each hook that ran in the transaction, whether it still goes on; operations in
     *     transactions with equal keys belong together
     * @return a transaction, to be told of its completion exactly once
     */
    HookTransaction newTransaction(TransactionWatch watch);

    /**
     * Notes that SQL was executed on the calling thread: each execution of SQL is one, and a batch of rows that is sent
     * at once is one too, whatever the number of rows. It is told as soon as they were executed, and not of those that
     * failed.
     *
     * @param shape the SQL without literal values, at most 500 characters; equal for all executions that differ in
     *     values only. It is published, so no value of a record may be in it. Empty where it is not known
     * @param executions how many, at least 1
     * @param nanos how long they took together, from the driver's view: to prepare and execute them, and to read rows
     *     where the provider does that at once; 0 where it is not known
     */
    void executed(String shape, int executions, long nanos);

    /**
     * Notes that native SQL has written to the table of a model with hooks, which were not called for it. It is told
     * for each execution that did not fail, once for each such table, on the calling thread; not for one that was
     * refused. Whether the transaction is committed makes no difference.
     *
     * @param write what the SQL is like; an integration hands over an equal one for each execution
     */
    void bypassedByNativeSql(NativeSqlWrite write);
}
