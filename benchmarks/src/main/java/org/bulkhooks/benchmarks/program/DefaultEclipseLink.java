package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * EclipseLink alone, as it comes: no setting is changed, each old row is looked up by itself, and all records are in
 * one persistence context.
 */
final class DefaultEclipseLink extends EclipseLinkAlone {

    DefaultEclipseLink(String name, ConnectionPool connections) {
        super(new EclipseLinkUnit(name, connections, Map.of()), Integer.MAX_VALUE);
    }

    @Override
    public Runnable job(Task task, List<? extends AccountRow> given) {
        unit().factory().getCache().evict(PlainAccount.class); // it does not know how the rows came back
        return super.job(task, given);
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    List<PlainAccount> managed(EntityManager em, List<? extends AccountRow> accounts) {
        List<PlainAccount> rows = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            PlainAccount row = em.find(PlainAccount.class, account.key());
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    Map<String, PlainAccount> withNumbers(EntityManager em, List<? extends AccountRow> accounts) {
        Map<String, PlainAccount> rows = new HashMap<>();
        for (AccountRow account : accounts) {
            em.createQuery("select a from PlainAccount a where a.number = :number", PlainAccount.class)
                    .setParameter("number", account.getNumber())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(row -> rows.put(row.getNumber(), row));
        }
        return rows;
    }

    @Override
    List<PlainAccount> writtenAccounts(TypedQuery<PlainAccount> query) {
        return query.getResultList();
    }

    @Override
    void flushed(EntityManager em) {
        // the records stay in the persistence context until it is closed
    }
}
