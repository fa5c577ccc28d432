package org.bulkhooks.quickstart.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries for accounts. */
@ApplicationScoped
public class Accounts {

    /** Databases limit how many parameters a statement may have. */
    private static final int PARAMETERS = 1_000;

    @Inject
    EntityManager entityManager;

    /** Finds an account by its number. */
    public Optional<Account> find(String number) {
        return byNumbers(List.of(number)).values().stream().findFirst();
    }

    /**
     * Finds accounts by their numbers, a thousand with each query; a number without account has no entry in the map.
     */
    public Map<String, Account> byNumbers(Collection<String> numbers) {
        Map<String, Account> found = new HashMap<>();
        List<String> all = new ArrayList<>(numbers);
        for (int from = 0; from < all.size(); from += PARAMETERS) {
            query("select a from Account a where a.number in :numbers")
                    .setParameter("numbers", all.subList(from, Math.min(all.size(), from + PARAMETERS)))
                    .getResultStream()
                    .forEach(account -> found.put(account.number(), account));
        }
        return found;
    }

    /** Finds accounts by their ids with one query. */
    public Map<Long, Account> byIds(Collection<Long> ids) {
        Map<Long, Account> found = new HashMap<>();
        query("select a from Account a where a.id in :ids")
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(account -> found.put(account.id(), account));
        return found;
    }

    /** Returns a page of accounts in the order of their numbers. */
    public List<Account> page(int number, int size) {
        return query("select a from Account a order by a.number")
                .setFirstResult(number * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** Counts all accounts. */
    public long count() {
        return entityManager
                .createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
    }

    /** Finds the open accounts opened before a day that were never posted to. */
    public List<Account> neverUsed(LocalDate before) {
        return query("select a from Account a where a.status = :open and a.openedOn < :before"
                        + " and a.lastPostingOn is null order by a.id")
                .setParameter("open", AccountStatus.OPEN)
                .setParameter("before", before)
                .getResultList();
    }

    /** Finds the open and empty accounts whose last posting was before a day. */
    public List<Account> emptySince(LocalDate before) {
        return query("select a from Account a where a.status = :open and a.lastPostingOn < :before"
                        + " and a.balance = 0 order by a.id")
                .setParameter("open", AccountStatus.OPEN)
                .setParameter("before", before)
                .getResultList();
    }

    // Hooks ask while an operation is under way, when a flush would write half of it: no query of this class causes one
    private TypedQuery<Account> query(String jpql) {
        return entityManager.createQuery(jpql, Account.class).setFlushMode(FlushModeType.COMMIT);
    }
}
