package org.bulkhooks.quickstart.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.bulkhooks.quickstart.account.AccountStatus;
import org.bulkhooks.quickstart.metrics.Counted;
import org.bulkhooks.quickstart.metrics.Work;

/** Credits interest to all open accounts whose balance earns a cent or more. */
@ApplicationScoped
@Transactional
public class InterestRun {

    @Inject
    EntityManager entityManager;

    /**
     * Credits interest with one statement. It knows nothing of hooks, and sets nothing but the interest: balance and
     * tier, which are derived from it, are written all the same, and audit, validation and mails follow.
     */
    public Work credit(BigDecimal percent) {
        int credited = entityManager
                .createQuery("update Account a set a.interest = a.interest + round(a.balance * :percent / 100, 2)"
                        + " where a.status = :open and round(a.balance * :percent / 100, 2) > 0")
                .setParameter("percent", percent)
                .setParameter("open", AccountStatus.OPEN)
                .executeUpdate();
        return new Work("Credited interest to " + Counted.of(credited, "account"), credited);
    }
}
