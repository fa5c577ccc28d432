package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/**
 * EclipseLink alone, as one tunes it for many records: batches of 1,000, customers in the shared cache and accounts
 * not, old rows 1,000 at a time, and an empty persistence context for each 1,000 records.
 */
final class TunedEclipseLink implements Program {

    private static final int CHUNK = 1_000;

    private final EclipseLinkUnit unit;
    private final Witness witness = new Witness();

    TunedEclipseLink(ConnectionPool connections) {
        Map<String, String> properties = new HashMap<>(EclipseLinkUnit.BATCHES);
        properties.put("eclipselink.cache.shared.PlainAccount", "false");
        unit = new EclipseLinkUnit("eclipselink", connections, properties);
    }

    @Override
    public Runnable job(Task task, List<? extends AccountRow> given) {
        Consumer<EntityManager> work =
                switch (task) {
                    case CREATE -> em -> byChunk(given, part -> create(em, part));
                    case UPDATE -> em -> byChunk(given, part -> update(em, part));
                    case DELETE -> em -> byChunk(given, part -> delete(em, part));
                    case STATEMENT -> this::raiseBalances;
                    case UPSERT -> em -> byChunk(given, part -> upsert(em, part));
                    default -> throw new IllegalArgumentException("no flush here: " + task);
                };
        return () -> unit.inTransaction(work);
    }

    private static void byChunk(List<? extends AccountRow> accounts, Consumer<List<? extends AccountRow>> work) {
        Chunks.of(accounts, CHUNK).forEach(work);
    }

    private void create(EntityManager em, List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            witness.before(account.getBalance(), BigDecimal.ZERO);
            em.persist(account);
        }
        flushAndClear(em);
        accounts.forEach(account -> witness.after(account.getBalance(), BigDecimal.ZERO));
    }

    private void update(EntityManager em, List<? extends AccountRow> accounts) {
        RowsById<PlainAccount> managed = managed(em, accounts);
        List<AccountRow> old = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            AccountRow row = managed.unchanged(account).copyTo(new PlainAccount());
            old.add(row);
            witness.before(account.getBalance(), row.getBalance());
            em.merge(account);
        }
        flushAndClear(em);
        for (int i = 0; i < old.size(); i++) {
            witness.after(accounts.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private void delete(EntityManager em, List<? extends AccountRow> accounts) {
        RowsById<PlainAccount> managed = managed(em, accounts);
        List<PlainAccount> old = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            PlainAccount row = managed.unchanged(account);
            old.add(row);
            witness.before(BigDecimal.ZERO, row.getBalance());
            em.remove(row);
        }
        flushAndClear(em);
        old.forEach(row -> witness.after(BigDecimal.ZERO, row.getBalance()));
    }

    private void raiseBalances(EntityManager em) {
        List<PlainAccount> old = openAccounts(em);
        em.createQuery("update PlainAccount a set a.balance = a.balance + :rise where a.state = :open")
                .setParameter("rise", Accounts.RISE)
                .setParameter("open", Accounts.OPEN)
                .executeUpdate();
        List<PlainAccount> written = openAccounts(em);
        for (int i = 0; i < written.size(); i++) {
            witness.before(written.get(i).getBalance(), old.get(i).getBalance());
            witness.after(written.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private void upsert(EntityManager em, List<? extends AccountRow> accounts) {
        Map<String, PlainAccount> there = new HashMap<>();
        em.createQuery("select a from PlainAccount a where a.number in :numbers", PlainAccount.class)
                .setParameter(
                        "numbers", accounts.stream().map(AccountRow::getNumber).toList())
                .getResultList()
                .forEach(row -> there.put(row.getNumber(), row));
        List<AccountRow> old = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            PlainAccount row = there.get(account.getNumber());
            if (row == null) {
                old.add(new PlainAccount());
                em.persist(account);
            } else {
                old.add(row.copyTo(new PlainAccount()));
                row.setBalance(account.getBalance());
                row.setChangedAt(account.getChangedAt());
            }
            witness.before(account.getBalance(), old.get(old.size() - 1).getBalance());
        }
        flushAndClear(em);
        for (int i = 0; i < old.size(); i++) {
            witness.after(accounts.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private static List<PlainAccount> openAccounts(EntityManager em) {
        return em.createQuery("select a from PlainAccount a where a.state = :open order by a.id", PlainAccount.class)
                .setParameter("open", Accounts.OPEN)
                .setHint("eclipselink.maintain-cache", false)
                .getResultList();
    }

    private static RowsById<PlainAccount> managed(EntityManager em, List<? extends AccountRow> accounts) {
        return new RowsById<>(em.createQuery("select a from PlainAccount a where a.id in :ids", PlainAccount.class)
                .setParameter("ids", accounts.stream().map(AccountRow::getId).toList())
                .getResultList());
    }

    private static void flushAndClear(EntityManager em) {
        em.flush();
        em.clear();
    }

    @Override
    public Supplier<? extends AccountRow> type() {
        return PlainAccount::new;
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public boolean looks() {
        return true;
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
