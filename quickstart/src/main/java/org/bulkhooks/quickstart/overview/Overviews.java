package org.bulkhooks.quickstart.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts and adds up what the database holds. */
@ApplicationScoped
public class Overviews {

    @Inject
    EntityManager entityManager;

    /** Returns the figures of this moment. */
    public Overview now() {
        return new Overview(
                count("select count(a) from Account a"),
                count(
                        "select count(a) from Account a where a.status = org.bulkhooks.quickstart.account.AccountStatus.CLOSED"),
                count("select count(e) from LedgerEntry e"),
                count("select count(r) from AuditRow r"),
                sum("select sum(a.balance) from Account a"),
                sum("select sum(e.amount) from LedgerEntry e"),
                sum("select sum(a.interest) from Account a"));
    }

    private long count(String jpql) {
        return entityManager.createQuery(jpql, Long.class).getSingleResult();
    }

    private BigDecimal sum(String jpql) {
        @Nullable
        BigDecimal sum = entityManager.createQuery(jpql, BigDecimal.class).getSingleResult();
        return sum == null ? BigDecimal.ZERO.setScale(2) : sum;
    }
}
