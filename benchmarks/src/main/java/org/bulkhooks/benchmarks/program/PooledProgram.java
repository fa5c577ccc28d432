package org.bulkhooks.benchmarks.program;

import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/** What each program has: its own connections, the class of its records, and what it shows them to. */
abstract class PooledProgram implements Program {

    private final ConnectionPool connections;
    private final Supplier<? extends AccountRow> type;
    private final Witness witness;
    private final boolean looks;

    /**
     * Makes it.
     *
     * @param connections what it gets its connections from, and closes with it
     * @param type makes the records that it writes
     * @param witness what they are shown to, by the program or by hooks
     * @param looks whether they are shown at all
     */
    PooledProgram(ConnectionPool connections, Supplier<? extends AccountRow> type, Witness witness, boolean looks) {
        this.connections = connections;
        this.type = type;
        this.witness = witness;
        this.looks = looks;
    }

    @Override
    public final Supplier<? extends AccountRow> type() {
        return type;
    }

    @Override
    public final Witness witness() {
        return witness;
    }

    @Override
    public final boolean looks() {
        return looks;
    }

    @Override
    public final ConnectionPool connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
