package org.bulkhooks.quickstart.hooks;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.ledger.Ledger;
import org.bulkhooks.quickstart.ledger.LedgerEntry;
import org.bulkhooks.quickstart.ledger.LedgerEntry_;
import org.bulkhooks.quickstart.ledger.LedgerIsFinalException;
import org.bulkhooks.quickstart.metrics.CountCalls;

/** What happens around postings: they are checked, reach their accounts, and stay what they are. */
@ApplicationScoped
@CountCalls
class LedgerHooks {

    void refuseUsedReferences(
            @Observes @Priority(HookPriority.HIGHEST) BeforeCreate<LedgerEntry> entries, Ledger ledger) {
        Set<String> used = ledger.usedAmong(
                entries.newRecords().stream().map(LedgerEntry::reference).toList());
        for (Change<LedgerEntry> change : entries) {
            if (used.contains(change.newRecord().reference())) {
                change.reject(LedgerEntry_.REFERENCE, "a posting with this reference exists already");
            }
        }
    }

    /**
     * Posts entries to their accounts, in order. An entry that its account cannot bear is rejected and left out, so
     * that those after it are judged as if it were not there. The accounts are managed: the persistence context writes
     * them, with hooks of their own, and balance and tier are derived then.
     */
    void post(@Observes BeforeCreate<LedgerEntry> entries, Accounts accounts) {
        Map<Long, Account> byId = accounts.byIds(
                entries.newRecords().stream().map(entry -> entry.account().id()).collect(toSet()));
        for (Change<LedgerEntry> change : entries) {
            LedgerEntry entry = change.newRecord();
            Account account = byId.get(entry.account().id());
            if (account == null) {
                change.reject(LedgerEntry_.ACCOUNT, "there is no such account");
            } else if (account.closed()) {
                change.reject(LedgerEntry_.ACCOUNT, "the account is closed");
            } else if (account.overdrawnBy(entry.amount())) {
                change.reject(LedgerEntry_.AMOUNT, "the account would be overdrawn beyond its limit");
            } else {
                account.post(entry.amount(), entry.bookedOn());
            }
        }
    }

    // An exception is a veto: it ends the operation and its transaction at once, where a rejection lets the others
    // speak
    void keepAmounts(
            @Observes @WhenChanged({LedgerEntry_.ACCOUNT, LedgerEntry_.AMOUNT, LedgerEntry_.BOOKED_ON})
                    BeforeUpdate<LedgerEntry> entries) {
        throw new LedgerIsFinalException("A posting keeps its account, amount and day. Post a counter-entry instead.");
    }

    void keepEntries(@Observes BeforeDelete<LedgerEntry> entries) {
        throw new LedgerIsFinalException("A posting cannot be deleted. Post a counter-entry instead.");
    }
}
