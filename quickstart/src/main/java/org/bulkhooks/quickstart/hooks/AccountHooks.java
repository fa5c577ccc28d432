package org.bulkhooks.quickstart.hooks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenNotEqual;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.ledger.Ledger;
import org.bulkhooks.quickstart.metrics.CountCalls;

/** What is refused before accounts are written. What is derived is in the graph of accounts, not in hooks. */
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

    // Validation comes when all records are as they will be written: this hook sees the balances that the graph derived
    void refuseOverdraft(
            @Observes @WhenChanged({Account_.BALANCE, Account_.OVERDRAFT_LIMIT}) ValidateSave<Account> accounts) {
        for (Change<Account> change : accounts) {
            if (change.newRecord().overdrawn()) {
                change.reject(Account_.BALANCE, "the account would be overdrawn beyond its limit");
            }
        }
    }

    void refuseToCloseWithMoney(
            @Observes
                    @Priority(HookPriority.LOW)
                    @WhenChangesTo(attribute = Account_.STATUS, value = "CLOSED")
                    @WhenNotEqual(attribute = Account_.BALANCE, value = "0")
                    ValidateUpdate<Account> accounts) {
        for (Change<Account> change : accounts) {
            change.reject(Account_.STATUS, "an account is closed only when its balance is zero");
        }
    }

    void refuseToLoseHistory(@Observes ValidateDelete<Account> deleted, Ledger ledger) {
        Set<Long> posted = ledger.accountsPostedToAmong(
                deleted.oldRecords().stream().map(Account::id).toList());
        for (Change<Account> change : deleted) {
            if (posted.contains(change.oldRecord().id())) {
                change.reject("the account has postings: close it instead");
            }
        }
    }
}
