package org.bulkhooks.quickstart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.quickstart.account.Account;
import org.jspecify.annotations.Nullable;

/** The queries for postings. */
@ApplicationScoped
public class Ledger {

    @Inject
    EntityManager entityManager;

    /** Finds a posting by its reference. */
    public Optional<LedgerEntry> find(String reference) {
        return query("select e from LedgerEntry e where e.reference = :reference", LedgerEntry.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Returns the youngest postings to an account. */
    public List<LedgerEntry> latest(Account account, int limit) {
        return query(
                        "select e from LedgerEntry e where e.account = :account order by e.bookedOn desc, e.id desc",
                        LedgerEntry.class)
                .setParameter("account", account)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns which of these references are in use, with one query. */
    public Set<String> usedAmong(Collection<String> references) {
        return new HashSet<>(
                query("select e.reference from LedgerEntry e where e.reference in :references", String.class)
                        .setParameter("references", references)
                        .getResultList());
    }

    /** Returns which of these accounts have postings, with one query. */
    public Set<Long> accountsPostedToAmong(Collection<@Nullable Long> accountIds) {
        return new HashSet<>(
                query("select distinct e.account.id from LedgerEntry e where e.account.id in :accounts", Long.class)
                        .setParameter("accounts", accountIds)
                        .getResultList());
    }

    // Hooks ask while an operation is under way, when a flush would write half of it: no query of this class causes one
    private <T> TypedQuery<T> query(String jpql, Class<T> type) {
        return entityManager.createQuery(jpql, type).setFlushMode(FlushModeType.COMMIT);
    }
}
