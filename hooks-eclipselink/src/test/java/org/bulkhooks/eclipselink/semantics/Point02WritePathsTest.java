package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("2 every write path")
class Point02WritePathsTest {

    @EveryWay
    void anAccountWithAllKindsOfBasicAttributes(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        Samples.stored(way, customer);
        Account account = new Account("A", "12.50");
        account.setStatus(Status.FROZEN);
        account.setPostal(new Address("2 Side Street", "Shelbyville"));
        account.setCustomer(customer);
        hasALife(way, journal, account, Account.class, one -> {
            one.setStatus(Status.CLOSED);
            one.setCurrency(java.util.Currency.getInstance("USD"));
            one.setPostal(new Address("3 Other Street", "Ogdenville"));
            one.setCustomer(null);
        });
    }

    @EveryWay
    void allKindsOfBasicAttributesAreStored(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        Samples.stored(way, customer);
        Account account = new Account("A", "12.50");
        account.setStatus(Status.FROZEN);
        account.setPostal(new Address("2 Side Street", "Shelbyville"));
        account.setCustomer(customer);

        way.commit(work -> work.create(account));

        assertThat(way.database()
                        .rows(
                                "select kind, account_number, balance, status, currency, postal_street, city, customer_id,"
                                        + " remark, version from account"))
                .containsExactly(java.util.Arrays.asList(
                        "ACCOUNT",
                        "A",
                        new java.math.BigDecimal("12.50"),
                        "FROZEN",
                        "eur",
                        "2 Side Street",
                        "Shelbyville",
                        customer.getId(),
                        null,
                        1L));

        way.commit(work -> work.update(Account.class, account.getId(), one -> {
            one.setStatus(null);
            one.setCurrency(java.util.Currency.getInstance("USD"));
            one.getPostal().setCity("Ogdenville");
            one.setCustomer(null);
            one.setRemark("moved");
        }));

        assertThat(
                        way.database()
                                .rows(
                                        "select status, currency, postal_street, city, customer_id, remark, version from account"))
                .containsExactly(
                        java.util.Arrays.asList(null, "usd", "2 Side Street", "Ogdenville", null, "moved", 2L));
    }

    @EveryWay
    void aSubclassInTheSameTable(Way way, Journal journal) {
        hasALife(
                way,
                journal,
                new SavingsAccount("S"),
                SavingsAccount.class,
                one -> one.setRate(java.math.BigDecimal.TEN));
    }

    @EveryWay
    void aRecordWithoutVersion(Way way, Journal journal) {
        hasALife(way, journal, new Note("N"), Note.class, one -> one.setText("M"));
    }

    @EveryWay
    void aRootWithAJoinedSubclass(Way way, Journal journal) {
        hasALife(way, journal, new Party("P"), Party.class, one -> one.setName("Q"));
    }

    @EveryWay
    void aJoinedSubclass(Way way, Journal journal) {
        Company company = new Company("C", "1");

        hasALife(way, journal, company, Company.class, one -> one.setTaxNumber("2"));
        assertThat(way.database().count("company")).isZero();
        assertThat(way.database().count("party")).isZero();
    }

    @EveryWay
    void bothTablesOfAJoinedSubclassAreWritten(Way way, Journal journal) {
        Company company = new Company("C", "1");
        way.commit(work -> work.create(company));
        way.commit(work -> work.update(Company.class, company.getId(), one -> {
            one.setName("D");
            one.setTaxNumber("2");
        }));

        assertThat(way.database()
                        .rows("select p.name, c.taxnumber, p.version from party p join company c on p.id = c.id"))
                .containsExactly(List.of("D", "2", 2L));
    }

    @EveryWayOfRecords
    void aRecordWithAnElementCollection(Way way, Journal journal) {
        hasALife(way, journal, new Contact("C", "1", "2"), Contact.class, one -> one.getPhones()
                .add("3"));
        assertThat(way.database().count("contact_phones")).isZero();
    }

    @EveryWayOfRecords
    void theElementsOfACollectionAreWritten(Way way, Journal journal) {
        Contact contact = new Contact("C", "1", "2");
        way.commit(work -> work.create(contact));
        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("1", "2");

        way.commit(work -> work.update(Contact.class, contact.getId(), one -> {
            one.getPhones().remove("1");
            one.getPhones().addAll(Set.of("3", "4"));
        }));

        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("2", "3", "4");
    }

    @EveryWayOfRecords
    void cascadesToNewRecordsHaveHooks(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        customer.add(new Note("N"));

        way.commit(work -> work.create(customer));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Customer [Ann]",
                        "BEFORE_CREATE Note [N]",
                        "AFTER_CREATE Customer [Ann]",
                        "AFTER_CREATE Note [N]");
        assertThat(way.database().column("select customer_id from note")).containsExactly(customer.getId());
    }

    @EveryWayOfRecords
    void cascadesToDeletedRecordsHaveHooks(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        customer.add(new Note("N"));
        Samples.stored(way, customer);
        journal.forgetCalls();

        way.commit(work -> work.delete(Customer.class, customer.getId()));

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_DELETE Customer [Ann]",
                        "BEFORE_DELETE Note [N]",
                        "AFTER_DELETE Customer [Ann]",
                        "AFTER_DELETE Note [N]");
        assertThat(way.database().count("note")).isZero();
    }

    @EveryWayOfRecords
    void orphansHaveHooks(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        customer.add(new Note("N"));
        customer.add(new Note("M"));
        Samples.stored(way, customer);
        journal.forgetCalls();

        way.commit(work -> work.update(Customer.class, customer.getId(), one -> one.getNotes()
                .removeIf(note -> note.getText().equals("N"))));

        assertThat(journal.summaries()).contains("BEFORE_DELETE Note [N]", "AFTER_DELETE Note [N]");
        assertThat(way.database().column("select text from note")).containsExactly("M");
    }

    @EveryWay(WritePath.FLUSH)
    void mergeOfANewRecord(Way way, Journal journal) {
        way.commit(work -> work.em().merge(new Account("A")));

        assertThat(journal.summaries()).containsExactly("BEFORE_CREATE Account [A]", "AFTER_CREATE Account [A]");
    }

    @EveryWay(WritePath.FLUSH)
    void mergeOfADetachedRecord(Way way, Journal journal) {
        Account account = new Account("A");
        Samples.stored(way, account);
        journal.forgetCalls();
        account.setNumber("B");

        way.commit(work -> work.em().merge(account));

        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [B]", "AFTER_UPDATE Account [B]");
    }

    @EveryWay(WritePath.FLUSH)
    void commitWithoutFlush(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();

        way.commit(work -> {
            work.em().persist(new Account("C"));
            work.find(Account.class, ids.get(0)).setNumber("A2");
            work.em().remove(work.find(Account.class, ids.get(1)));
        });

        assertThat(journal.summaries())
                .containsExactlyInAnyOrder(
                        "BEFORE_CREATE Account [C]",
                        "BEFORE_UPDATE Account [A2]",
                        "BEFORE_DELETE Account [B]",
                        "AFTER_CREATE Account [C]",
                        "AFTER_UPDATE Account [A2]",
                        "AFTER_DELETE Account [B]");
        assertThat(way.database().column("select account_number from account order by account_number"))
                .containsExactly("A2", "C");
    }

    @EveryWay(WritePath.FLUSH)
    void aFlushThatAQueryAsksFor(Way way, Journal journal) {
        way.commit(work -> {
            work.em().persist(new Account("A"));
            assertThat(work.em()
                            .createQuery("select a.number from Account a", String.class)
                            .getResultList())
                    .containsExactly("A");
            assertThat(journal.summaries()).containsExactly("BEFORE_CREATE Account [A]", "AFTER_CREATE Account [A]");
        });

        assertThat(journal.calls()).as("the commit has nothing to add").hasSize(2);
    }

    @EveryWay(WritePath.FLUSH)
    void aRecordThatWasPersistedAndRemovedBeforeTheFlushIsNoChange(Way way, Journal journal) {
        way.commit(work -> {
            Account account = new Account("A");
            work.em().persist(account);
            work.em().remove(account);
            work.em().flush();
        });

        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().count("account")).isZero();
    }

    private static <E extends Identified> void hasALife(
            Way way, Journal journal, E record, Class<E> type, Consumer<? super E> mutation) {
        String name = type.getSimpleName();
        journal.forgetCalls();
        String label = record.label();

        way.commit(work -> work.create(record));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE " + name + " [" + label + "]", "AFTER_CREATE " + name + " [" + label + "]");
        assertThat(idsElsewhere(way, type)).containsExactly(record.getId());

        journal.forgetCalls();
        String changed = way.commitAndGet(work -> work.update(type, record.getId(), mutation))
                .label();
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE " + name + " [" + changed + "]", "AFTER_UPDATE " + name + " [" + changed + "]");

        journal.forgetCalls();
        way.commit(work -> work.delete(type, record.getId()));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE " + name + " [" + changed + "]", "AFTER_DELETE " + name + " [" + changed + "]");
        assertThat(idsElsewhere(way, type)).isEmpty();
    }

    private static List<Long> idsElsewhere(Way way, Class<?> type) {
        return way.commitAndGet(work -> work.em()
                .createQuery("select e.id from " + type.getSimpleName() + " e", Long.class)
                .getResultList());
    }
}
