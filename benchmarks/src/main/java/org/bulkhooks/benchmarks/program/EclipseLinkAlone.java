package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;

/**
 * EclipseLink without the library: a persistence context, rows read before they are written, and each record shown
 * before a flush and after it. How old rows are found and how much is flushed at once is left to subclasses.
 */
abstract class EclipseLinkAlone extends UnitProgram {

    private final int chunk;

    /**
     * Makes it.
     *
     * @param unit without hooks
     * @param chunk how many records are flushed at once
     */
    EclipseLinkAlone(EclipseLinkUnit unit, int chunk) {
        super(unit, PlainAccount::new, new Witness(), true);
        this.chunk = chunk;
    }

    /** Finds the managed rows of records. */
    abstract List<PlainAccount> managed(EntityManager em, List<? extends AccountRow> accounts);

    /** Finds, locked, those rows that have the numbers of records. */
    abstract Map<String, PlainAccount> withNumbers(EntityManager em, List<? extends AccountRow> accounts);

    /** Reads what a statement has written, when nothing of it is managed. */
    abstract List<PlainAccount> writtenAccounts(TypedQuery<PlainAccount> query);

    /** Does what has to be done once a chunk is flushed. */
    abstract void flushed(EntityManager em);

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
        return () -> unit().inTransaction(work);
    }

    private void byChunk(List<? extends AccountRow> accounts, Consumer<List<? extends AccountRow>> work) {
        Chunks.of(accounts, chunk).forEach(work);
    }

    private void create(EntityManager em, List<? extends AccountRow> accounts) {
        for (AccountRow account : accounts) {
            witness().before(account.getBalance(), BigDecimal.ZERO);
            em.persist(account);
        }
        flush(em);
        accounts.forEach(account -> witness().after(account.getBalance(), BigDecimal.ZERO));
    }

    private void update(EntityManager em, List<? extends AccountRow> accounts) {
        RowsById<PlainAccount> managed = new RowsById<>(managed(em, accounts));
        List<AccountRow> old = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            AccountRow row = managed.unchanged(account).copyTo(new PlainAccount());
            old.add(row);
            witness().before(account.getBalance(), row.getBalance());
            em.merge(account);
        }
        flush(em);
        for (int i = 0; i < old.size(); i++) {
            witness().after(accounts.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private void delete(EntityManager em, List<? extends AccountRow> accounts) {
        RowsById<PlainAccount> managed = new RowsById<>(managed(em, accounts));
        List<PlainAccount> old = new ArrayList<>(accounts.size());
        for (AccountRow account : accounts) {
            PlainAccount row = managed.unchanged(account);
            old.add(row);
            witness().before(BigDecimal.ZERO, row.getBalance());
            em.remove(row);
        }
        flush(em);
        old.forEach(row -> witness().after(BigDecimal.ZERO, row.getBalance()));
    }

    private void raiseBalances(EntityManager em) {
        List<PlainAccount> old =
                openAccounts(em).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        em.createQuery("update PlainAccount a set a.balance = a.balance + :rise where a.state = :open")
                .setParameter("rise", Accounts.RISE)
                .setParameter("open", Accounts.OPEN)
                .executeUpdate();
        em.clear(); // else the records that were read before come back as they were
        List<PlainAccount> written = writtenAccounts(openAccounts(em));
        for (int i = 0; i < written.size(); i++) {
            witness().before(written.get(i).getBalance(), old.get(i).getBalance());
            witness().after(written.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private static TypedQuery<PlainAccount> openAccounts(EntityManager em) {
        return em.createQuery("select a from PlainAccount a where a.state = :open order by a.id", PlainAccount.class)
                .setParameter("open", Accounts.OPEN);
    }

    private void upsert(EntityManager em, List<? extends AccountRow> accounts) {
        Map<String, PlainAccount> there = withNumbers(em, accounts);
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
            witness().before(account.getBalance(), old.get(old.size() - 1).getBalance());
        }
        flush(em);
        for (int i = 0; i < old.size(); i++) {
            witness().after(accounts.get(i).getBalance(), old.get(i).getBalance());
        }
    }

    private void flush(EntityManager em) {
        em.flush();
        flushed(em);
    }
}
