package org.bulkhooks.docs.events;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.ExactType;
import org.bulkhooks.HookPriority;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Account_;

@ApplicationScoped
public class Balances {

    @Inject
    Journal journal;

    void mend(@Observes @Priority(HookPriority.HIGH) BeforeSave<Account> accounts) {
        journal.note("before " + accounts.size());
    }

    void validate(@Observes ValidateSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().getBalance().signum() < 0) {
                change.reject(Account_.BALANCE, "must not be negative");
            }
        }
    }

    @NonReentrant
    void note(@Observes @ExactType AfterUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            journal.note("at depth " + accounts.depth() + ": " + change.oldValue(Account_.BALANCE) + " to "
                    + change.value(Account_.BALANCE));
        }
    }

    void reindex(@Observes OperationCompleted<Account> operation, SearchIndex index) {
        index.rebuild(operation.created() + operation.updated() + operation.deleted());
    }

    void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterSave<Account> accounts) {
        journal.note("mail " + accounts.type() + " " + accounts.size());
    }
}
