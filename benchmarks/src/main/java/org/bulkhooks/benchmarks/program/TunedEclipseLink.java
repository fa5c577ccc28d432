package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        unit = new EclipseLinkUnit(
                "eclipselink",
                connections,
                Map.of(
                        "eclipselink.jdbc.batch-writing", "JDBC",
                        "eclipselink.jdbc.batch-writing.size", "" + CHUNK,
                        "eclipselink.cache.shared.PlainAccount", "false"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.createQuery("select c from Customer c").getResultList(); // now they are in the shared cache
        }
    }

    @Override
    public void create(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> {
            for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                for (AccountRow account : chunk) {
                    witness.before(account.getBalance(), BigDecimal.ZERO);
                    em.persist(account);
                }
                flushAndClear(em);
                chunk.forEach(account -> witness.after(account.getBalance(), BigDecimal.ZERO));
            }
        });
    }

    @Override
    public void update(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> {
            for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                RowsById<PlainAccount> managed = managed(em, chunk);
                List<AccountRow> old = new ArrayList<>(chunk.size());
                for (AccountRow account : chunk) {
                    AccountRow row = managed.unchanged(account).copyTo(new PlainAccount());
                    old.add(row);
                    witness.before(account.getBalance(), row.getBalance());
                    em.merge(account);
                }
                flushAndClear(em);
                for (int i = 0; i < chunk.size(); i++) {
                    witness.after(chunk.get(i).getBalance(), old.get(i).getBalance());
                }
            }
        });
    }

    @Override
    public void delete(List<? extends AccountRow> accounts) {
        unit.inTransaction(em -> {
            for (List<? extends AccountRow> chunk : Chunks.of(accounts, CHUNK)) {
                RowsById<PlainAccount> managed = managed(em, chunk);
                List<PlainAccount> old = new ArrayList<>(chunk.size());
                for (AccountRow account : chunk) {
                    PlainAccount row = managed.unchanged(account);
                    old.add(row);
                    witness.before(BigDecimal.ZERO, row.getBalance());
                    em.remove(row);
                }
                flushAndClear(em);
                old.forEach(row -> witness.after(BigDecimal.ZERO, row.getBalance()));
            }
        });
    }

    @Override
    public void raiseBalances() {
        unit.inTransaction(em -> {
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
        });
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
