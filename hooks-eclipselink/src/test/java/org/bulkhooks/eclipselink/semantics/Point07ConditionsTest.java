package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics(
        value = "5 conditions are lazy",
        beans = {EveryHook.class})
class Point07ConditionsTest {

    @ApplicationScoped
    static class ConditionalHooks {

        void remarked(
                @Observes @Priority(HookPriority.LOW) @WhenChanged("remark") BeforeUpdate<Account> accounts,
                Journal journal) {
            journal.note("before remark " + numbers(accounts.newRecords()) + numbers(accounts.oldRecords())
                    + accounts.changes().stream().map(Change::position).toList());
        }

        void remarkedAfter(@Observes @WhenChanged("remark") AfterUpdate<Account> accounts, Journal journal) {
            journal.note("after remark " + numbers(accounts.newRecords()) + numbers(accounts.oldRecords())
                    + accounts.changes().stream().map(Change::position).toList());
        }

        void either(@Observes @WhenChanged({"balance", "status"}) AfterUpdate<Account> accounts, Journal journal) {
            journal.note("balance or status " + numbers(accounts.newRecords()));
        }

        void moved(@Observes @WhenChanged("postal.city") AfterUpdate<Account> accounts, Journal journal) {
            journal.note("city " + numbers(accounts.newRecords()));
        }

        void relocated(@Observes @WhenChanged("postal") AfterUpdate<Account> accounts, Journal journal) {
            journal.note("postal " + numbers(accounts.newRecords()));
        }

        void handedOver(@Observes @WhenChanged("customer") AfterUpdate<Account> accounts, Journal journal) {
            journal.note("customer " + numbers(accounts.newRecords()));
        }

        void saved(@Observes @WhenChanged("currency") AfterSave<Account> accounts, Journal journal) {
            journal.note("saved currency " + numbers(accounts.newRecords()));
        }

        void rated(@Observes @WhenChanged("rate") AfterUpdate<SavingsAccount> accounts, Journal journal) {
            journal.note("rate " + numbers(accounts.newRecords()));
        }

        void called(@Observes @WhenChanged("phones") AfterUpdate<Contact> contacts, Journal journal) {
            journal.note("phones " + contacts.size());
        }

        private static List<String> numbers(List<? extends Account> accounts) {
            return accounts.stream().map(Account::getNumber).toList();
        }
    }

    @EveryWay
    void onlyThePassingRecordsArePairedInStep(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(5);
        List.of(0, 2, 4).forEach(i -> accounts.get(i).setRemark("x"));
        List<Long> ids = Samples.stored(way, accounts);
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setBalance("7.00");
            account.setRemark("x");
        }));

        assertThat(journal.notes())
                .containsExactlyInAnyOrder(
                        "before remark [A1, A3][A1, A3][1, 3]",
                        "after remark [A1, A3][A1, A3][1, 3]",
                        "balance or status [A0, A1, A2, A3, A4]");
    }

    @EveryWay
    void aHookSeesWhatAHookBeforeItChanged(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(1).setRemark("by a hook"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(journal.notes()).contains("before remark [B][B][1]", "after remark [B][B][1]");
    }

    @EveryWay
    void aHookIsNotCalledForWhatAHookBeforeItTookBack(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().forEach(account -> account.setRemark(null)));

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setRemark("x");
            account.setBalance("7.00");
        }));

        assertThat(journal.notes()).containsExactly("balance or status [A]");
    }

    @EveryWay
    void anyOfSeveralAttributesIsEnough(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED)));

        assertThat(journal.notes()).containsExactly("balance or status [A]");
    }

    @EveryWay
    void theAttributeOfAnEmbeddableIsReachedWithADot(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work ->
                work.update(Account.class, ids, account -> account.getPostal().setCity("Ogdenville")));
        way.commit(work ->
                work.update(Account.class, ids, account -> account.getPostal().setStreet("9 New Street")));

        assertThat(journal.notes()).containsExactlyInAnyOrder("city [A]", "postal [A]", "postal [A]");
    }

    @EveryWay
    void aRelationChangesWithItsTarget(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Samples.stored(way, ann);
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> {
            Customer customer = work.find(Customer.class, ann.getId());
            work.update(Account.class, ids, account -> account.setCustomer(customer));
        });

        assertThat(journal.notes()).containsExactly("customer [A]");
    }

    @EveryWay
    void anAttributeOfASubclass(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new SavingsAccount("S"));
        journal.forgetCalls();

        way.commit(work -> work.update(SavingsAccount.class, ids, account -> account.setRate(BigDecimal.TEN)));
        way.commit(work -> work.update(SavingsAccount.class, ids, account -> account.setRemark("x")));

        assertThat(journal.notes()).containsExactly("rate [S]", "before remark [S][S][0]", "after remark [S][S][0]");
    }

    @EveryWayOfRecords
    void anElementCollection(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1"));

        way.commit(work -> work.update(Contact.class, ids, contact -> contact.setName("D")));
        assertThat(journal.notes()).isEmpty();
        way.commit(work ->
                work.update(Contact.class, ids, contact -> contact.getPhones().add("2")));

        assertThat(journal.notes()).containsExactly("phones 1");
    }

    @EveryWay
    void aCreatedRecordPassesEachConditionOfASaveHook(Way way, Journal journal) {
        way.commit(work -> {
            Account account = new Account("A");
            work.create(account);
            work.update(Account.class, account.getId(), one -> one.setCurrency(null));
            work.update(Account.class, account.getId(), one -> one.setStatus(null));
        });

        assertThat(journal.notes())
                .containsExactly("saved currency [A]", "saved currency [A]", "balance or status [A]");
    }

    @EveryWay(WritePath.FACADE)
    void aConditionSeesOnlyWhatTheOperationWrites(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("not written");
            accounts.get(0).setBalance("7.00");
            work.bulk().update(accounts, attributes("balance"));
        });

        assertThat(journal.notes()).containsExactly("balance or status [A]");
        assertThat(way.database().rows("select balance, remark from account"))
                .containsExactly(java.util.Arrays.asList(new BigDecimal("7.00"), null));
    }
}
