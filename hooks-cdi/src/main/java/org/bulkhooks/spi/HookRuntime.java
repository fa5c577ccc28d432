package org.bulkhooks.spi;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.Bypass;

/**
 * The hooks of one application, as an integration calls them. Thread-safe.
 *
 * <p>For each operation an integration asks the {@linkplain #plan plan} of each entity class, {@linkplain #begin begins} an
 * {@link Operation}, hands it the changes before and after the write, and closes it.
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
     * @param watch tells, after each hook that ran in the transaction, whether it still goes on; operations in transactions with
     *     equal keys belong together
     * @return a transaction, to be told of its completion exactly once
     */
    HookTransaction newTransaction(TransactionWatch watch);

    /**
     * Returns the hook side of a new transaction that nobody can end while hooks run, and that no other persistence context is in.
     *
     * @return a transaction, to be told of its completion exactly once
     */
    default HookTransaction newTransaction() {
        return newTransaction(TransactionWatch.ofUnshared());
    }

    /**
     * Notes that statements were sent to a database on the calling thread: each execution of SQL is one, and a batch of rows that is sent
     * at once is one too, whatever the number of rows. It is told as soon as they were executed, and not of those that failed.
     *
     * @param statements how many, at least 1
     */
    void executed(int statements);

    /**
     * Notes that native SQL has written to the table of a model with hooks, which were not called for it. It is told for each execution
     * that did not fail, once for each such table, on the calling thread; not for one that was refused. Whether the transaction is
     * committed makes no difference.
     *
     * @param write what the SQL is like; an integration hands over an equal one for each execution
     */
    void bypassedByNativeSql(NativeSqlWrite write);

    /**
     * Checks that what bypasses name is there. A call is checked before it does anything.
     *
     * @param bypasses what the caller of an operation is going to bypass
     * @throws IllegalArgumentException if one names a hook class or method that is none
     */
    void require(Collection<Bypass> bypasses);

    /**
     * Begins an operation on the calling thread, nested in the one that runs there, if any.
     *
     * @param kind how the records are written
     * @param transaction the transaction that the operation runs in
     * @param bypasses what the caller of the operation bypasses in it and in operations nested in it
     * @return the operation, to be closed in a finally block on the same thread
     * @throws org.bulkhooks.HookDepthExceededException if too many operations are nested
     */
    Operation begin(OperationKind kind, HookTransaction transaction, Collection<Bypass> bypasses);

    /**
     * Begins an operation that bypasses nothing by itself.
     *
     * @param kind how the records are written
     * @param transaction the transaction that the operation runs in
     * @return the operation, to be closed in a finally block on the same thread
     * @throws org.bulkhooks.HookDepthExceededException if too many operations are nested
     */
    default Operation begin(OperationKind kind, HookTransaction transaction) {
        return begin(kind, transaction, List.of());
    }
}
