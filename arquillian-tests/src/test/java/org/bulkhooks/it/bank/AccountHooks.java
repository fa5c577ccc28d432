package org.bulkhooks.it.bank;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;

@ApplicationScoped
public class AccountHooks {

    /** An account of this number makes the after hooks fail. */
    public static final String UNLUCKY = "13";

    void derive(@Observes @Priority(HookPriority.HIGHEST) @WhenChanged("balance") BeforeSave<Account> accounts) {
        for (Account account : accounts.newRecords()) {
            account.setTier(account.getBalance().intValue() >= 1_000 ? "gold" : "basic");
        }
    }

    void validate(@Observes @Priority(HookPriority.LOWEST) BeforeSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().getBalance().signum() < 0) {
                change.reject("balance", "must not be negative");
            }
        }
    }

    void beforeCreate(@Observes BeforeCreate<Account> accounts, CallLog log) {
        log.add("before create " + accounts.size());
    }

    void afterCreate(@Observes AfterCreate<Account> accounts, CallLog log) {
        log.add("after create " + accounts.size());
        if (accounts.newRecords().stream()
                .anyMatch(account -> account.getNumber().equals(UNLUCKY))) {
            throw new UnluckyException();
        }
    }

    void beforeUpdate(@Observes BeforeUpdate<Account> accounts, CallLog log) {
        log.add("before update " + accounts.size());
    }

    void afterUpdate(@Observes AfterUpdate<Account> accounts, CallLog log) {
        for (int i = 0; i < accounts.size(); i++) {
            log.add("after update " + accounts.oldRecords().get(i).getBalance() + " to "
                    + accounts.newRecords().get(i).getBalance());
        }
    }

    void afterDelete(@Observes AfterDelete<Account> accounts, CallLog log) {
        log.add("after delete " + accounts.size());
    }

    void beforeCompletion(
            @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterCreate<Account> accounts, CallLog log) {
        log.add("before completion " + accounts.size());
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts, CallLog log) {
        log.add("after success " + accounts.size());
    }

    void afterFailure(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterCreate<Account> accounts, CallLog log) {
        log.add("after failure " + accounts.size());
    }

    void afterCompletion(
            @Observes(during = TransactionPhase.AFTER_COMPLETION) AfterCreate<Account> accounts, CallLog log) {
        log.add("after completion " + accounts.size());
    }
}
