package org.bulkhooks.quickstart.dormancy;

import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.metrics.Counted;
import org.bulkhooks.quickstart.metrics.Work;

/** Tidies up accounts that are not used. */
@ApplicationScoped
@Transactional
public class DormantAccounts {

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    BulkOperations bulk;

    /**
     * Deletes open accounts that were opened before a day and never posted to, and closes empty ones whose last posting
     * was before that day. Accounts with money stay as they are.
     */
    public Work close(LocalDate before) {
        List<Account> neverUsed = accounts.neverUsed(before);
        List<Account> empty = accounts.emptySince(before);
        entityManager.clear(); // both lists are written in bulk: the persistence context need not look after them
        empty.forEach(Account::close);
        int closed = bulk.update(empty, attributes(Account_.STATUS)).written();
        int deleted = bulk.delete(neverUsed).written();
        return new Work(
                "Closed " + Counted.of(closed, "empty account") + " and deleted " + Counted.of(deleted, "account")
                        + " without a posting",
                closed + deleted);
    }
}
