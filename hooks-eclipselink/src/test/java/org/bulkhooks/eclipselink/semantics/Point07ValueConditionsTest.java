package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Currency;
import java.util.List;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.condition.When;
import org.bulkhooks.condition.WhenChangesFrom;
import org.bulkhooks.condition.WhenChangesTo;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.condition.WhenGreaterOrEqual;
import org.bulkhooks.condition.WhenLessThan;
import org.bulkhooks.condition.WhenNotNull;
import org.bulkhooks.condition.WhenNull;
import org.bulkhooks.condition.WhenUnchanged;
import org.bulkhooks.condition.WhenWasEqual;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("7 conditions on values")
class Point07ValueConditionsTest {

    @ApplicationScoped
    static class Commented implements Condition<Account> {
        @Override
        public boolean test(Change<? extends Account> change) {
            return Conditions.isNotNull("remark")
                    .and(Conditions.changed("remark"))
                    .test(change);
        }
    }

    @ApplicationScoped
    static class ConditionalHooks {

        void closing(
                @Observes @WhenChangesTo(attribute = "status", value = "CLOSED") BeforeSave<Account> accounts,
                Journal journal) {
            journal.note("closing " + accounts.size());
        }

        void leaving(
                @Observes @WhenChangesFrom(attribute = "status", value = "OPEN") AfterSave<Account> accounts,
                Journal journal) {
            journal.note("leaving " + accounts.size());
        }

        void wasOpen(
                @Observes @WhenWasEqual(attribute = "status", value = "OPEN") AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("was open " + accounts.size());
        }

        void quiet(@Observes @WhenUnchanged("balance") AfterUpdate<Account> accounts, Journal journal) {
            journal.note("quiet " + accounts.size());
        }

        void large(
                @Observes @WhenGreaterOrEqual(attribute = "balance", value = "100") AfterSave<Account> accounts,
                Journal journal) {
            journal.note("large " + accounts.size());
        }

        void gone(
                @Observes @WhenLessThan(attribute = "balance", value = "100") @WhenNull("remark")
                        AfterDelete<Account> accounts,
                Journal journal) {
            journal.note("gone " + accounts.size());
        }

        void converted(
                @Observes @WhenEqual(attribute = "currency", value = "usd") @WhenNotNull("status")
                        AfterSave<Account> accounts,
                Journal journal) {
            journal.note("dollars " + accounts.size());
        }

        void commented(@Observes @When(Commented.class) AfterSave<Account> accounts, Journal journal) {
            journal.note("commented " + accounts.size());
        }
    }

    @EveryWayOfRecords
    void eachHookIsCalledWithTheRecordsThatPass(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "100.00"), new Account("B", "99.99"));
        assertThat(journal.notes()).containsExactly("large 1");
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> {
            if (account.getNumber().equals("A")) {
                account.setStatus(Status.CLOSED);
            } else {
                account.setBalance("100.0");
                account.setRemark("x");
            }
        }));
        assertThat(journal.notes())
                .containsExactlyInAnyOrder("closing 1", "leaving 1", "was open 2", "quiet 1", "large 2", "commented 1");
    }

    @EveryWay
    void eachHookIsCalledWithTheRecordsThatTheSameValuesChange(Way way, Journal journal) {
        Account first = new Account("A", "100.00");
        first.setRemark("x");
        Account second = new Account("B", "99.99");
        second.setStatus(Status.CLOSED);
        List<Long> ids = Samples.stored(way, first, second);
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setStatus(Status.CLOSED);
            account.setBalance("100.00");
            account.setRemark("x");
        }));

        assertThat(journal.notes())
                .containsExactlyInAnyOrder("closing 1", "leaving 1", "was open 1", "quiet 1", "large 2", "commented 1");
    }

    @EveryWay
    void aConditionOnADeleteLooksAtTheOldRecord(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "100.00"), new Account("B", "99.99"));
        journal.forgetCalls();

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.notes()).containsExactly("gone 1");
    }

    @EveryWay
    void aValueIsConvertedByTheConverterOfTheAttribute(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();

        way.commit(work ->
                work.update(Account.class, ids.get(1), account -> account.setCurrency(Currency.getInstance("USD"))));

        assertThat(journal.notes()).contains("dollars 1");
    }
}
