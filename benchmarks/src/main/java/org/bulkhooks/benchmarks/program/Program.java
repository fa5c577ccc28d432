package org.bulkhooks.benchmarks.program;

import java.util.List;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * Does each job in its way, in one transaction that it begins and commits. What the jobs are is written in
 * {@code TASKS.md}.
 */
public interface Program extends AutoCloseable {

    /** Returns how to make a record of the class that the program works with. */
    Supplier<? extends AccountRow> type();

    /** Inserts records without ids. */
    void create(List<? extends AccountRow> accounts);

    /** Writes records of which balance and moment of change are others than in the rows. */
    void update(List<? extends AccountRow> accounts);

    /** Deletes the rows of records. */
    void delete(List<? extends AccountRow> accounts);

    /** Raises the balance of all open accounts by one statement. */
    void raiseBalances();

    /** Returns what the program shows its records to, before and after the write. */
    Witness witness();

    /** Tells whether the program shows its records at all; one without hooks does not. */
    boolean looks();

    /** Returns where the program gets its connections from. */
    ConnectionPool connections();

    @Override
    void close();
}
