package org.bulkhooks.benchmarks.program;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.EclipseLinkHooks;

/** This library: one call a job. */
final class BulkFacade implements Program {

    private final EclipseLinkUnit unit;
    private final Supplier<? extends AccountRow> type;
    private final Witness witness;
    private final boolean looks;

    /**
     * Makes it.
     *
     * @param name its name
     * @param connections what it gets its connections from
     * @param type the records that it writes
     * @param witness what hooks of these records show them to
     * @param looks whether there are such hooks
     */
    BulkFacade(
            String name,
            ConnectionPool connections,
            Supplier<? extends AccountRow> type,
            Witness witness,
            boolean looks) {
        unit = new EclipseLinkUnit(
                name,
                connections,
                Map.of("eclipselink.jdbc.batch-writing", "JDBC", "eclipselink.jdbc.batch-writing.size", "1000"));
        EclipseLinkHooks.install(unit.factory());
        this.type = type;
        this.witness = witness;
        this.looks = looks;
    }

    @Override
    public void create(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> BulkOperations.on(em).create(accounts));
    }

    @Override
    public void update(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> BulkOperations.on(em).update(accounts));
    }

    @Override
    public void delete(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> BulkOperations.on(em).delete(accounts));
    }

    @Override
    public void raiseBalances() {
        String entity = type.get().getClass().getSimpleName();
        unit.inTransaction(
                em -> em.createQuery("update " + entity + " a set a.balance = a.balance + :rise where a.state = :open")
                        .setParameter("rise", Accounts.RISE)
                        .setParameter("open", Accounts.OPEN)
                        .executeUpdate());
    }

    @Override
    public Supplier<? extends AccountRow> type() {
        return type;
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public boolean looks() {
        return looks;
    }

    @Override
    public ConnectionPool connections() {
        return unit.connections();
    }

    @Override
    public void close() {
        unit.close();
    }
}
