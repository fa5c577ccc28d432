package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("8 before hooks may change the records")
class Point08BeforeHooksChangeTest {

    @EveryWayOfRecords
    void changesOfNewRecordsAreInserted(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> accounts.newRecords().forEach(account -> {
            account.setRemark("checked");
            account.setStatus(Status.FROZEN);
            account.getPostal().setCity("Ogdenville");
        }));

        way.commit(work -> work.create(new Account("A"), new Account("B")));

        assertThat(way.database().rows("select remark, status, city, version from account"))
                .hasSize(2)
                .containsOnly(List.of("checked", "FROZEN", "Ogdenville", 1L));
    }

    @EveryWay
    void attributesThatTheCallerDidNotChangeAreWrittenToo(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Samples.stored(way, ann);
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.beforeUpdate(Account.class, accounts -> {
            Account second = accounts.newRecords().get(1);
            second.setRemark("checked");
            second.setStatus(Status.FROZEN);
            second.getPostal().setStreet("9 New Street");
            second.setCustomer(Work.current().find(Customer.class, ann.getId()));
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(way.database()
                        .rows("select balance, remark, status, postal_street, customer_id, version"
                                + " from account order by id"))
                .containsExactly(
                        Arrays.asList(new BigDecimal("7.00"), null, "OPEN", "1 Main Street", null, 2L),
                        Arrays.asList(new BigDecimal("7.00"), "checked", "FROZEN", "9 New Street", ann.getId(), 2L));
    }

    @EveryWayOfRecords
    void theCallersRecordsShowWhatHooksChanged(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(0).setRemark("checked"));

        Account account =
                way.commitAndGet(work -> work.update(Account.class, ids.get(0), one -> one.setBalance("7.00")));

        assertThat(account.getRemark()).isEqualTo("checked");
    }

    @EveryWay
    void bothTablesOfAJoinedSubclassAreWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Company("C", "1"));
        journal.beforeUpdate(
                Company.class, companies -> companies.newRecords().get(0).setTaxNumber("2"));

        way.commit(work -> work.update(Company.class, ids, company -> company.setName("D")));

        assertThat(way.database()
                        .rows("select p.name, c.taxnumber, version from party p join company c on p.id = c.id"))
                .containsExactly(List.of("D", "2", 2L));
    }

    @EveryWayOfRecords
    void elementsOfACollectionAreWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1"));
        journal.beforeUpdate(
                Contact.class,
                contacts -> contacts.newRecords().get(0).getPhones().add("2"));

        way.commit(work -> work.update(Contact.class, ids, contact -> contact.setName("D")));

        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("1", "2");
        assertThat(way.database().column("select name from contact")).containsExactly("D");
    }

    @EveryWay(WritePath.FACADE)
    void changesOfHooksComeOnTopOfTheAttributesGiven(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(0).setStatus(Status.FROZEN));

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setRemark("not written");
            accounts.get(0).setBalance("7.00");
            work.bulk().update(accounts, attributes("balance"));
        });

        assertThat(way.database().rows("select balance, remark, status from account"))
                .containsExactly(Arrays.asList(new BigDecimal("7.00"), null, "FROZEN"));
    }

    @EveryWayOfRecords
    void recordsThatAHookPersistsHaveHooksOfTheirOwn(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> Work.current().em().persist(new Note("opened")));
        journal.beforeCreate(
                Note.class, notes -> notes.newRecords().forEach(note -> note.setText(note.getText() + "!")));

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Account [A]",
                        "BEFORE_CREATE Note [opened]",
                        "AFTER_CREATE Account [A]",
                        "AFTER_CREATE Note [opened!]");
        assertThat(way.database().column("select text from note")).containsExactly("opened!");
    }

    @EveryWay
    void recordsThatAHookRemovesHaveHooksOfTheirOwn(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();
        journal.beforeUpdate(
                Account.class,
                accounts -> Work.current().em().remove(Work.current().find(Note.class, notes.get(0))));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_UPDATE Account [A]",
                        "BEFORE_DELETE Note [N]",
                        "AFTER_UPDATE Account [A]",
                        "AFTER_DELETE Note [N]");
        assertThat(way.database().count("note")).isZero();
    }

    @EveryWay
    void recordsThatAHookChangesHaveHooksOfTheirOwn(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();
        journal.beforeDelete(
                Account.class,
                accounts -> Work.current().find(Note.class, notes.get(0)).setText("M"));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_DELETE Account [A]",
                        "BEFORE_UPDATE Note [M]",
                        "AFTER_DELETE Account [A]",
                        "AFTER_UPDATE Note [M]");
        assertThat(way.database().column("select text from note")).containsExactly("M");
    }

    @EveryWayOfRecords
    void recordsOfTheSameModelThatAHookPersistsHaveHooksOfTheirOwn(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            if (accounts.newRecords().get(0).getNumber().equals("A")) {
                Work.current().em().persist(new Account("B"));
            }
        });

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.summaries()).containsSubsequence("BEFORE_CREATE Account [A]", "BEFORE_CREATE Account [B]");
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class).stream().flatMap(call -> call.labels().stream()))
                .as("within one flush together, else each in its operation")
                .containsExactlyInAnyOrder("A", "B");
        assertThat(journal.calls(Event.BEFORE_CREATE, Account.class)).hasSize(2);
        assertThat(way.database().count("account")).isEqualTo(2);
    }

    @EveryWayOfRecords
    void aRecordCanReferToOneThatAHookPersists(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            Customer ann = new Customer("Ann");
            Work.current().em().persist(ann);
            accounts.newRecords().get(0).setCustomer(ann);
        });

        way.commit(work -> work.create(new Account("A")));

        assertThat(way.database()
                        .rows("select a.account_number, c.name from account a join customer c on a.customer_id = c.id"))
                .containsExactly(List.of("A", "Ann"));
    }

    @EveryWay(WritePath.FACADE)
    void whatHooksOfPersistedRecordsChangeInTheRecordIsWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        List<Account> updated = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            updated.addAll(accounts.newRecords());
            Work.current().em().persist(new Note("N"));
        });
        journal.beforeCreate(Note.class, notes -> updated.get(0).setRemark("noted"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(way.database().rows("select balance, remark from account"))
                .containsExactly(List.of(new BigDecimal("7.00"), "noted"));
    }

    @EveryWay(WritePath.FACADE)
    void whatAHookChangesInTheManagedInstanceOfARecordIsNotLostSilently(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        AtomicInteger calls = new AtomicInteger();
        journal.beforeUpdate(Account.class, accounts -> {
            if (calls.getAndIncrement() == 0) {
                Work.current().find(Account.class, ids.get(0)).setRemark("of the hook");
            }
        });

        assertThatThrownBy(() ->
                        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00"))))
                .as("both write the row, and only one can have the version")
                .isInstanceOf(OptimisticLockException.class);

        assertThat(way.database().column("select version from account")).containsExactly(1L);
    }

    @EveryWayOfRecords
    void whatAHookMakesManagedStaysManaged(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        List<Note> managed = new java.util.ArrayList<>();
        journal.beforeCreate(
                Contact.class, contacts -> managed.add(Work.current().find(Note.class, notes.get(0))));
        journal.afterCreate(Contact.class, contacts -> managed.get(0).setText("M"));

        way.commit(work -> work.create(new Contact("C", "1")));

        assertThat(way.database().column("select text from note")).containsExactly("M");
    }

    @EveryWayOfRecords
    void aHookCanWriteWithTheFacade(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> Work.current().bulk().create(List.of(new Note("N"))));

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [A]",
                        "BEFORE_CREATE Note [N]",
                        "AFTER_CREATE Note [N]",
                        "AFTER_CREATE Account [A]");
        assertThat(way.database().count("note")).isEqualTo(1);
    }

    @EveryWay
    void aBeforeHookCanQueryAndSeesTheDatabaseBeforeTheOperation(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        List<Object> seen = new java.util.ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                accounts -> seen.add(Work.current()
                        .em()
                        .createNativeQuery("select sum(balance) from account")
                        .getSingleResult()));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(seen).containsExactly(new BigDecimal("2.00"));
        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class)).hasSize(1);
        assertThat(way.database().column("select sum(balance) from account")).containsExactly(new BigDecimal("14.00"));
    }

    @EveryWay(WritePath.FLUSH)
    void aNewRecordThatABeforeHookRemovesIsNotInserted(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class,
                accounts -> Work.current().em().remove(accounts.newRecords().get(0)));

        way.commit(work -> work.create(new Account("A"), new Account("B")));

        assertThat(journal.summaries()).containsExactly("BEFORE_CREATE Account [A, B]", "AFTER_CREATE Account [B]");
        assertThat(way.database().column("select account_number from account")).containsExactly("B");
    }

    @EveryWay(WritePath.FLUSH)
    void aChangedRecordThatABeforeHookRemovesIsDeleted(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();
        journal.beforeUpdate(
                Account.class,
                accounts -> Work.current().em().remove(accounts.newRecords().get(0)));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_UPDATE Account [A, B]",
                        "BEFORE_DELETE Account [A]",
                        "AFTER_UPDATE Account [B]",
                        "AFTER_DELETE Account [A]");
        assertThat(way.database().rows("select account_number, remark from account"))
                .containsExactly(List.of("B", "x"));
    }

    @EveryWayOfRecords
    void aBeforeHookOfAFlushCannotUpdateACopyOfARecordWithPendingChanges(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("A"));
        List<Customer> copies = new ArrayList<>();
        way.commit(work -> copies.addAll(work.loadDetached(Customer.class, ids)));
        copies.get(0).setName("copy");
        journal.on(
                Event.BEFORE_UPDATE, Customer.class, () -> Work.current().bulk().update(copies));

        assertThatThrownBy(() -> way.commit(work -> {
                    work.load(Customer.class, ids).get(0).setName("pending");
                    work.em().flush();
                }))
                .hasStackTraceContaining("record at position 0: the flush that runs is about to write");
        assertThat(way.database().column("select name from customer")).containsExactly("A");
    }
}
