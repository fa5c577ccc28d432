package org.bulkhooks.internal.extension.mistakes.several;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;

/** Has one hook with two mistakes, one with one, and a facade without an EntityManager. */
@Dependent
public class AccountHooks {

    @Inject
    private BulkOperations bulk;

    void a(@ObservesAsync @WhenChanged("balanse") AfterUpdate<Account> accounts) {
        bulk.update(accounts.newRecords());
    }

    void b(@Observes BeforeDelete<String> accounts) {}
}
