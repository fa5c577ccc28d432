package org.bulkhooks.docs.readme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;

@ApplicationScoped
public class AccountHooks {

    void refuseOverdraft(@Observes BeforeUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().getBalance().signum() < 0) {
                change.reject(Account_.BALANCE, "must not be negative");
            }
        }
    }

    void recheckLimits(
            @Observes @Priority(HookPriority.HIGH) @WhenChanged(Account_.BALANCE) AfterUpdate<Account> accounts,
            LimitService limits) {
        limits.recheck(accounts.newRecords(), accounts.oldRecords());
    }

    void welcome(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts, Mailer mailer) {
        mailer.welcome(accounts.newRecords());
    }
}
