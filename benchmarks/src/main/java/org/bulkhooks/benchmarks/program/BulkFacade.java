package org.bulkhooks.benchmarks.program;

import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.updating;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.bulk.BulkOperations;

/** This library: one call a job. */
final class BulkFacade extends UnitProgram {

    /**
     * Makes it.
     *
     * @param unit a unit that hooks are installed in
     * @param type the records that it writes
     * @param witness what hooks of these records show them to
     * @param looks whether there are such hooks
     */
    BulkFacade(EclipseLinkUnit unit, Supplier<? extends AccountRow> type, Witness witness, boolean looks) {
        super(unit, type, witness, looks);
    }

    @Override
    public Runnable job(Task task, List<? extends AccountRow> given) {
        Consumer<EntityManager> work =
                switch (task) {
                    case CREATE -> em -> BulkOperations.on(em).create(given);
                    case UPDATE -> em -> BulkOperations.on(em).update(given);
                    case DELETE -> em -> BulkOperations.on(em).delete(given);
                    case STATEMENT -> this::raiseBalances;
                    case UPSERT ->
                        em -> BulkOperations.on(em)
                                .upsert(given, conflictOn("number"), updating("balance", "changedAt"));
                    default -> throw new IllegalArgumentException("no flush here: " + task);
                };
        return () -> unit().inTransaction(work);
    }

    private void raiseBalances(EntityManager em) {
        String entity = type().get().getClass().getSimpleName();
        em.createQuery("update " + entity + " a set a.balance = a.balance + :rise where a.state = :open")
                .setParameter("rise", Accounts.RISE)
                .setParameter("open", Accounts.OPEN)
                .executeUpdate();
    }
}
