package org.bulkhooks.docs.readme;

import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ComputedValue;
import org.bulkhooks.bulk.Restriction;

@ApplicationScoped
public class Accounts {

    @Inject
    EntityManager em;

    @Inject
    BulkOperations bulk;

    void importAll(List<Account> accounts) {
        bulk.create(accounts);
    }

    void close(List<Account> accounts) {
        accounts.forEach(Account::close);
        bulk.update(accounts, attributes(Account_.STATE), chunkSize(500));
    }

    int comeAndGo(List<Account> accounts) {
        bulk.create(accounts);
        bulk.update(accounts);
        bulk.update(accounts, attributes(Account_.BALANCE), chunkSize(500));
        BulkResult deleted = bulk.delete(accounts);
        return deleted.written();
    }

    int closeEmpty() {
        return em.createQuery("update Account a set a.state = 'closed' where a.balance = 0")
                .executeUpdate();
    }

    BulkResult payInterest(BigDecimal rate) {
        Query statement = em.createQuery(
                        "update Account a set a.balance = a.balance * (1 + :rate) where a.state = 'open'")
                .setParameter("rate", rate);
        return bulk.update(statement, chunkSize(500), partialSuccess());
    }

    BulkResult putToSleep() {
        Query statement = em.createQuery("update Account a set a.state = 'dormant' where a.state = 'open'");
        return bulk.update(statement, commitByChunk());
    }

    BulkResult capAtTheMeanOfTheirState() {
        ComputedValue<Account> mean = (account, statement, criteria) -> {
            Subquery<Double> ofState = statement.subquery(Double.class);
            Root<Account> other = ofState.from(Account.class);
            ofState.select(criteria.avg(other.<BigDecimal>get("balance")));
            return ofState.where(criteria.equal(other.get("state"), account.get("state")));
        };
        Restriction<Account> large =
                (account, statement, criteria) -> criteria.gt(account.<BigDecimal>get("balance"), 1_000);
        return bulk.update(Account.class).set("balance", mean).where(large).execute();
    }
}
