package org.bulkhooks.benchmarks.program;

import java.util.List;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/** Does jobs in its way, each in one transaction, which it commits. */
public interface Program extends AutoCloseable {

    /** Returns how to make a record of the class that the program works with. */
    Supplier<? extends AccountRow> type();

    /**
     * Prepares a job. What this method does is not measured; what it returns is.
     *
     * @param task the job
     * @param given what is to be written
     * @throws IllegalArgumentException if the program does no such job
     */
    Runnable job(Task task, List<? extends AccountRow> given);

    /** Returns what the program shows its records to, before and after the write. */
    Witness witness();

    /** Tells whether the program shows its records at all; one without hooks does not. */
    boolean looks();

    /** Tells whether it takes so long that it does its job in fewer rounds than others. */
    default boolean isSlow() {
        return false;
    }

    /** Returns where the program gets its connections from. */
    ConnectionPool connections();

    @Override
    void close();
}
