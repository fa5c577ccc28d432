package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("8 a before hook persists what refers to a new record")
class Point08PersistedChildrenTest {

    private static void persistNotes(Journal journal) {
        journal.beforeCreate(Customer.class, customers -> {
            for (Customer customer : customers.newRecords()) {
                Note note = new Note("of " + customer.getName());
                note.setCustomer(customer);
                Work.current().em().persist(note);
            }
        });
    }

    private static List<Object> notes(Way way) {
        return way.database()
                .column("select n.text from note n join customer c on c.id = n.customer_id order by n.text");
    }

    @EveryWayOfRecords
    void itIsWrittenWithItsHooks(Way way, Journal journal) {
        persistNotes(journal);

        way.commit(work -> work.create(new Customer("A"), new Customer("B")));

        assertThat(notes(way)).containsExactly("of A", "of B");
        assertThat(journal.calls(Event.AFTER_CREATE, Customer.class)).hasSize(1);
        assertThat(journal.calls(Event.BEFORE_CREATE, Customer.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class)).hasSize(1);
        assertThat(way.database().column("select version from customer")).containsExactly(1L, 1L);
    }

    @EveryWayOfRecords
    void itIsWrittenAlsoInTheMiddleOfATransaction(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("old"));
        persistNotes(journal);
        journal.forgetCalls();

        way.commit(work -> {
            Customer managed = work.find(Customer.class, ids.get(0));
            managed.setName("older");
            Customer created = new Customer("A");
            work.create(created);
            assertThat(work.find(Customer.class, created.getId()).getName()).isEqualTo("A");
        });

        assertThat(notes(way)).containsExactly("of A");
        assertThat(way.database().column("select name from customer order by name"))
                .containsExactly("A", "older");
    }

    @EveryWayOfRecords
    void aManagedEntityThatTheHookLetsReferToTheRecordIsWrittenToo(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeCreate(Customer.class, customers -> Work.current()
                .find(Account.class, ids.get(0))
                .setCustomer(customers.newRecords().get(0)));

        way.commit(work -> work.create(new Customer("C")));

        assertThat(way.database().column("select c.name from account a join customer c on c.id = a.customer_id"))
                .containsExactly("C");
        assertThat(journal.calls(Event.BEFORE_CREATE, Customer.class)).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void anUpsertCreatesItToo(Way way, Journal journal) {
        List<Note> notes = new ArrayList<>();
        journal.beforeCreate(Account.class, accounts -> {
            for (Account account : accounts.newRecords()) {
                Customer customer = new Customer("C");
                Work.current().em().persist(customer);
                account.setCustomer(customer);
                Note note = new Note("of " + account.getNumber());
                note.setCustomer(customer);
                Work.current().em().persist(note);
                notes.add(note);
            }
        });

        way.commit(work -> work.bulk().upsert(List.of(new Account("A")), conflictOn("number")));

        assertThat(notes(way)).containsExactly("of A");
        assertThat(notes).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void itIsNotWrittenForARejectedRecord(Way way, Journal journal) {
        persistNotes(journal);
        journal.beforeCreate(Customer.class, customers -> customers.iterator().forEachRemaining(change -> {
            if (change.newRecord().getName().equals("bad")) {
                change.reject("bad");
            }
        }));

        BulkResult result = way.commitAndGet(
                work -> work.bulk().create(List.of(new Customer("bad"), new Customer("good")), partialSuccess()));

        assertThat(result.written()).isEqualTo(1);
        assertThat(notes(way)).containsExactly("of good");
        assertThat(way.database().count("note")).isEqualTo(1);
    }
}
