package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("4 related records after completion")
class Point04RelatedRecordsTest {

    @ApplicationScoped
    static class CompletionHooks {

        void completed(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("new " + accounts.changes().get(0).value("customer.name"));
            journal.note("old " + accounts.changes().get(0).oldValue("customer.name"));
        }
    }

    @EveryWay
    void aPathAcrossARelationIsLoadedAfterCompletion(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Samples.stored(way, ann);
        Account stored = new Account("A", "1.00");
        stored.setCustomer(ann);
        List<Long> ids = Samples.stored(way, stored);
        way.commit(work -> work.em().getEntityManagerFactory().getCache().evictAll());

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.FROZEN)));

        assertThat(journal.notes()).containsExactly("new Ann", "old Ann");
    }
}
