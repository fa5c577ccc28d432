package org.bulkhooks.quickstart.hooks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.ledger.Ledger;
import org.bulkhooks.quickstart.metrics.CountCalls;

/** What happens before accounts are written: sums are derived, mistakes are refused. */
@ApplicationScoped
@CountCalls
class AccountHooks {

    void refuseUsedNumbers(@Observes @Priority(HookPriority.HIGHEST) BeforeCreate<Account> created, Accounts accounts) {
        // one query for all of them; a query for each record is what hooks in bulk are there to avoid
        Set<String> used = accounts.byNumbers(
                        created.newRecords().stream().map(Account::number).toList())
                .keySet();
        for (Change<Account> change : created) {
            if (used.contains(change.newRecord().number())) {
                change.reject(Account_.NUMBER, "an account with this number exists already");
            }
        }
    }

    void deriveBalance(
            @Observes @Priority(HookPriority.HIGH) @WhenChanged({Account_.POSTED, Account_.INTEREST})
                    BeforeSave<Account> accounts) {
        accounts.newRecords().forEach(Account::deriveBalance);
    }

    // Conditions are looked at just before their own hook: this one sees the balances that deriveBalance changed
    void deriveTier(@Observes @WhenChanged(Account_.BALANCE) BeforeSave<Account> accounts) {
        accounts.newRecords().forEach(Account::deriveTier);
    }

    void refuseOverdraft(
            @Observes @Priority(HookPriority.LOW) @WhenChanged({Account_.BALANCE, Account_.OVERDRAFT_LIMIT})
                    BeforeSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().overdrawn()) {
                change.reject(Account_.BALANCE, "the account would be overdrawn beyond its limit");
            }
        }
    }

    void refuseToCloseWithMoney(
            @Observes @Priority(HookPriority.LOWEST) @WhenChanged(Account_.STATUS) BeforeUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().closed() && change.newRecord().balance().signum() != 0) {
                change.reject(Account_.STATUS, "an account is closed only when its balance is zero");
            }
        }
    }

    void refuseToLoseHistory(@Observes BeforeDelete<Account> deleted, Ledger ledger) {
        Set<Long> posted = ledger.accountsPostedToAmong(
                deleted.oldRecords().stream().map(Account::id).toList());
        for (Change<Account> change : deleted) {
            if (posted.contains(change.oldRecord().id())) {
                change.reject("the account has postings: close it instead");
            }
        }
    }
}
