package org.bulkhooks.quickstart.interest;

import static org.bulkhooks.BulkOptions.attributes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkResult;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.metrics.Work;

/** Credits interest to all accounts that have money. */
@ApplicationScoped
@Transactional
public class InterestRun {

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    BulkOperations bulk;

    /**
     * Credits interest. Only the attribute "interest" is given to the update; balance and tier, which are derived from it,
     * are written all the same.
     */
    public Work credit(BigDecimal percent) {
        List<Account> inCredit = accounts.inCredit();
        entityManager.clear(); // the accounts are written in bulk: the persistence context need not look after them
        inCredit.forEach(account -> account.creditInterest(percent));
        BulkResult result = bulk.update(inCredit, attributes(Account_.INTEREST));
        return new Work("Credited interest to " + result.written() + " accounts", result.written());
    }
}
