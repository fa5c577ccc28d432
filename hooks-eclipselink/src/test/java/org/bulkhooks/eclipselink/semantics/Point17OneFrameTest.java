package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.RecordsRejectedException;
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

@Semantics("17 one event, one frame")
class Point17OneFrameTest {

    @EveryWayOfRecords
    void eachEventOfARecordFiresOnceThoughFlushesFollow(Way way, Journal journal) {
        Account account = new Account("A");
        Contact contact = new Contact("C", "1");
        Company company = new Company("D", "1");

        way.commit(work -> {
            work.create(account, contact, company);
            work.em().flush();
            work.em().createQuery("select count(a) from Account a", Long.class).getSingleResult();
            work.em().flush();
        });

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Account [A]",
                        "BEFORE_CREATE Contact [C]",
                        "BEFORE_CREATE Company [D]",
                        "AFTER_CREATE Account [A]",
                        "AFTER_CREATE Contact [C]",
                        "AFTER_CREATE Company [D]");
    }

    @EveryWayOfRecords
    void updatesAndDeletesFireOnceWithManagedTwinsPresent(Way way, Journal journal) {
        List<Long> accounts = Samples.stored(way, new Account("A"));
        List<Long> contacts = Samples.stored(way, new Contact("C", "1"));
        journal.forgetCalls();

        way.commit(work -> {
            work.update(Account.class, accounts, account -> account.setRemark("x"));
            work.find(Account.class, accounts.get(0));
            work.update(Contact.class, contacts, contact -> contact.getPhones().add("2"));
            work.find(Contact.class, contacts.get(0));
            work.em().flush();
            work.delete(Account.class, accounts);
            work.delete(Contact.class, contacts);
            work.em().flush();
        });

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Contact [C]",
                        "AFTER_UPDATE Contact [C]",
                        "BEFORE_DELETE Account [A]",
                        "AFTER_DELETE Account [A]",
                        "BEFORE_DELETE Contact [C]",
                        "AFTER_DELETE Contact [C]");
    }

    @EveryWay
    void updatesAndDeletesOfColumnsFireOnceWithManagedTwinsPresent(Way way, Journal journal) {
        List<Long> accounts = Samples.stored(way, new Account("A"));
        List<Long> contacts = Samples.stored(way, new Contact("C", "1"));
        List<Long> notes = Samples.stored(way, new Note("N"));
        journal.forgetCalls();

        way.commit(work -> {
            work.find(Note.class, notes.get(0)).setText("M");
            work.update(Account.class, accounts, account -> account.setRemark("x"));
            work.find(Account.class, accounts.get(0));
            work.em().flush();
            work.find(Contact.class, contacts.get(0));
            work.delete(Account.class, accounts);
            work.delete(Contact.class, contacts);
            work.em().flush();
        });

        assertThat(journal.summaries())
                .filteredOn(summary -> !summary.contains("Note"))
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_DELETE Account [A]",
                        "AFTER_DELETE Account [A]",
                        "BEFORE_DELETE Contact [C]",
                        "AFTER_DELETE Contact [C]");
        assertThat(journal.summaries())
                .filteredOn(summary -> summary.contains("Note"))
                .containsExactly("BEFORE_UPDATE Note [M]", "AFTER_UPDATE Note [M]");
    }

    @EveryWayOfRecords
    void pendingChangesOfTheContextFireApartAndOnce(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        journal.forgetCalls();

        way.commit(work -> {
            work.find(Note.class, notes.get(0)).setText("M");
            work.create(new Account("A"), new Contact("C", "1"));
        });

        assertThat(journal.summaries())
                .hasSize(6)
                .containsOnlyOnce(
                        "BEFORE_CREATE Account [A]",
                        "BEFORE_CREATE Contact [C]",
                        "AFTER_CREATE Account [A]",
                        "AFTER_CREATE Contact [C]",
                        "BEFORE_UPDATE Note [M]",
                        "AFTER_UPDATE Note [M]");
    }

    @EveryWayOfRecords
    void cascadesFireOnce(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        customer.add(new Note("N"));
        customer.add(new Note("M"));

        way.commit(work -> {
            work.create(customer);
            work.em().flush();
        });

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Customer [Ann]",
                        "BEFORE_CREATE Note [N, M]",
                        "AFTER_CREATE Customer [Ann]",
                        "AFTER_CREATE Note [N, M]");
    }

    @EveryWay(WritePath.FACADE)
    void aQueryInABeforeHookDoesNotWriteTheRecords(Way way, Journal journal) {
        List<Long> counts = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        journal.beforeCreate(Contact.class, contacts -> {
            counts.add(contactsSeenByAQuery());
            Contact contact = contacts.newRecords().get(0);
            ids.add(contact.getId());
            contact.setName("D");
        });
        Contact created = new Contact("C", "1");

        way.commit(work -> work.create(created));

        assertThat(counts).containsExactly(0L);
        assertThat(ids).containsExactly(created.getId()).doesNotContainNull();
        assertThat(journal.summaries()).hasSize(2);
        assertThat(journal.calls(Event.BEFORE_CREATE, Contact.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_CREATE, Contact.class)).hasSize(1);
        assertThat(way.database().column("select name from contact")).containsExactly("D");
        assertThat(way.database().column("select version from contact")).containsExactly(1L);
        assertThat(way.database().count("contact_phones")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void aQueryInABeforeHookWritesNothingOfWhatIsRejected(Way way, Journal journal) {
        journal.beforeCreate(Contact.class, contacts -> {
            contactsSeenByAQuery();
            contacts.changes().get(0).reject("no");
        });

        try (Work work = way.begin()) {
            way.database().statements().clear();
            assertThatExceptionOfType(RecordsRejectedException.class)
                    .isThrownBy(() -> work.create(new Contact("C", "1")));
            assertThat(way.database().statements().writes()).isEmpty();
        }
        assertThat(journal.summaries()).containsExactly("BEFORE_CREATE Contact [C]");
        assertThat(way.database().count("contact")).isZero();
    }

    private static Long contactsSeenByAQuery() {
        return Work.current()
                .em()
                .createQuery("select count(c) from Contact c", Long.class)
                .getSingleResult();
    }
}
