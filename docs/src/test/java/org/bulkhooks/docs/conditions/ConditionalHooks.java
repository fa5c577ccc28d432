package org.bulkhooks.docs.conditions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.condition.When;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenChangesFrom;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterOrEqual;
import org.bulkhooks.condition.WhenLessOrEqual;
import org.bulkhooks.condition.WhenLessThan;
import org.bulkhooks.condition.WhenNotEqual;
import org.bulkhooks.condition.WhenNotNull;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenUnchanged;
import org.bulkhooks.condition.WhenWasEqual;
import org.bulkhooks.docs.readme.Account;
import org.bulkhooks.docs.readme.Account_;

@ApplicationScoped
public class ConditionalHooks {

    @Inject
    Journal journal;

    void either(@Observes @WhenChanged({Account_.BALANCE, Account_.STATE}) AfterUpdate<Account> accounts) {
        journal.note("either " + accounts.size());
    }

    void quiet(@Observes @WhenUnchanged(Account_.BALANCE) AfterUpdate<Account> accounts) {
        journal.note("quiet " + accounts.size());
    }

    void closing(@Observes @WhenChangesTo(attribute = Account_.STATE, value = "closed") AfterSave<Account> accounts) {
        journal.note("closing " + accounts.size());
    }

    void leaving(@Observes @WhenChangesFrom(attribute = Account_.STATE, value = "open") AfterSave<Account> accounts) {
        journal.note("leaving " + accounts.size());
    }

    void wasOpen(@Observes @WhenWasEqual(attribute = Account_.STATE, value = "open") AfterUpdate<Account> accounts) {
        journal.note("was open " + accounts.size());
    }

    void gone(@Observes @WhenEqual(attribute = Account_.STATE, value = "open") AfterDelete<Account> accounts) {
        journal.note("gone " + accounts.size());
    }

    void between(
            @Observes
                    @WhenGreaterOrEqual(attribute = Account_.BALANCE, value = "100")
                    @WhenLessThan(attribute = Account_.BALANCE, value = "200")
                    @WhenNotEqual(attribute = Account_.STATE, value = "closed")
                    AfterSave<Account> accounts) {
        journal.note("between " + accounts.size());
    }

    void empty(
            @Observes @WhenNotNull(Account_.STATE) @WhenLessOrEqual(attribute = Account_.BALANCE, value = "0")
                    AfterSave<Account> accounts) {
        journal.note("empty " + accounts.size());
    }

    void unknown(@Observes @WhenNull(Account_.STATE) AfterSave<Account> accounts) {
        journal.note("unknown " + accounts.size());
    }

    void large(@Observes @Large AfterUpdate<Account> accounts) {
        journal.note("large " + accounts.size());
    }

    void review(@Observes @When(Suspicious.class) AfterUpdate<Account> accounts) {
        journal.note("review " + accounts.size());
    }
}
