package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Witness;

/**
 * The persistence context, the same with the library and without: what is measured is the commit of a transaction in
 * which entities were persisted, changed or removed.
 */
final class Flush extends UnitProgram {

    /**
     * Makes it.
     *
     * @param unit with hooks installed or without
     * @param type the records that it writes
     * @param witness what hooks of these records show them to
     * @param looks whether there are such hooks
     */
    Flush(EclipseLinkUnit unit, Supplier<? extends AccountRow> type, Witness witness, boolean looks) {
        super(unit, type, witness, looks);
    }

    @Override
    public Runnable job(Task task, List<? extends AccountRow> given) {
        EntityManager em = unit().factory().createEntityManager();
        em.getTransaction().begin();
        switch (task) {
            case PERSIST -> given.forEach(em::persist);
            case DIRTY -> change(em, given);
            case REMOVE -> openAccounts(em).forEach(em::remove);
            default -> throw new IllegalArgumentException("no flush: " + task);
        }
        return () -> {
            em.getTransaction().commit();
            em.close();
        };
    }

    private void change(EntityManager em, List<? extends AccountRow> given) {
        List<? extends AccountRow> managed = openAccounts(em);
        for (int i = 0; i < managed.size(); i++) {
            managed.get(i).setBalance(given.get(i).getBalance());
            managed.get(i).setChangedAt(given.get(i).getChangedAt());
        }
    }

    private List<? extends AccountRow> openAccounts(EntityManager em) {
        Class<? extends AccountRow> entity = type().get().getClass();
        return em.createQuery(
                        "select a from " + entity.getSimpleName() + " a where a.state = :open order by a.id", entity)
                .setParameter("open", Accounts.OPEN)
                .setHint("eclipselink.refresh", true) // the shared cache does not know how the rows came back
                .getResultList();
    }
}
