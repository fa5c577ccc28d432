package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("10 after hooks see the database")
class Point10AfterHooksTest {

    @EveryWayOfRecords
    void createdRecordsHaveIdsAndVersionsAndRows(Way way, Journal journal) {
        List<Object> seen = new ArrayList<>();
        journal.afterCreate(Account.class, accounts -> {
            for (Account account : accounts.newRecords()) {
                seen.add(account.getId() != null);
                seen.add(account.getVersion());
                seen.add(rows("select account_number, version from account where id = ?1", account.getId()));
            }
            seen.add(Work.current()
                    .em()
                    .createQuery("select count(a) from Account a", Long.class)
                    .getSingleResult());
        });

        way.commit(work -> work.create(new Account("A"), new Account("B")));

        assertThat(seen).containsExactly(true, 1L, "A 1", true, 1L, "B 1", 2L);
    }

    @EveryWay
    void updatedRecordsHaveTheirNewVersionsAndRows(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        List<Object> seen = new ArrayList<>();
        journal.afterUpdate(Account.class, accounts -> {
            for (Account account : accounts.newRecords()) {
                seen.add(account.getVersion());
                seen.add(rows("select status, version from account where id = ?1", account.getId()));
            }
            seen.add(Work.current()
                    .em()
                    .createQuery("select a.number from Account a where a.status = :status order by a.id", String.class)
                    .setParameter("status", Status.CLOSED)
                    .getResultList());
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED)));

        assertThat(seen).containsExactly(2L, "CLOSED 2", 2L, "CLOSED 2", List.of("A", "B"));
    }

    @EveryWay
    void deletedRecordsHaveNoRows(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        List<Object> seen = new ArrayList<>();
        journal.afterDelete(Account.class, accounts -> {
            seen.add(Work.current()
                    .em()
                    .createQuery("select count(a) from Account a", Long.class)
                    .getSingleResult());
            seen.add(Work.current().find(Account.class, ids.get(0)));
        });

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(seen).containsExactly(0L, null);
    }

    @EveryWayOfRecords
    void allTablesAreWritten(Way way, Journal journal) {
        List<Object> seen = new ArrayList<>();
        journal.afterCreate(
                Company.class,
                companies -> seen.add(rows(
                        "select c.taxnumber, p.name from party p join company c on c.id = p.id where c.id = ?1",
                        companies.newRecords().get(0).getId())));
        journal.afterCreate(
                Contact.class,
                contacts -> seen.add(rows(
                        "select phones, 1 from contact_phones where contact_id = ?1",
                        contacts.newRecords().get(0).getId())));

        way.commit(work -> work.create(new Company("C", "1"), new Contact("P", "2")));

        assertThat(seen).containsExactlyInAnyOrder("1 C", "2 1");
    }

    private static long rows(String table) {
        Object count = Work.current()
                .em()
                .createNativeQuery("select count(*) from " + table)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    @EveryWayOfRecords
    void allModelsAreWrittenBeforeTheFirstAfterHook(Way way, Journal journal) {
        List<Long> counts = new ArrayList<>();
        Runnable count = () -> counts.add(rows("account") + rows("note"));
        journal.on(Event.AFTER_CREATE, Account.class, count);
        journal.on(Event.AFTER_CREATE, Note.class, count);

        way.commit(work -> work.create(new Account("A"), new Note("N"), new Account("B")));

        assertThat(counts).containsExactly(3L, 3L);
    }

    @EveryWay
    void changesOfManagedEntitiesAreWrittenByAFurtherFlushWithItsHooks(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();
        journal.afterUpdate(
                Account.class,
                accounts -> Work.current().find(Note.class, notes.get(0)).setText("M"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Note [M]",
                        "AFTER_UPDATE Note [M]");
        assertThat(way.database().column("select text from note")).containsExactly("M");
    }

    @EveryWayOfRecords
    void recordsPersistedAndRemovedByAnAfterHookAreWritten(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        journal.forgetCalls();
        journal.afterCreate(Account.class, accounts -> {
            Work.current().em().persist(new Note("P"));
            Work.current().em().remove(Work.current().find(Note.class, notes.get(0)));
        });

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.summaries())
                .startsWith("BEFORE_CREATE Account [A]", "AFTER_CREATE Account [A]")
                .contains(
                        "BEFORE_CREATE Note [P]",
                        "AFTER_CREATE Note [P]",
                        "BEFORE_DELETE Note [N]",
                        "AFTER_DELETE Note [N]")
                .hasSize(6);
        assertThat(way.database().column("select text from note")).containsExactly("P");
    }

    @EveryWayOfRecords
    void whatAnAfterHookOfRecordsWithACollectionPersistsAndChangesIsWritten(Way way, Journal journal) {
        List<Long> notes = Samples.stored(way, new Note("N"));
        journal.afterCreate(Contact.class, contacts -> {
            Work.current().em().persist(new Note("P"));
            Work.current().find(Note.class, notes.get(0)).setText("M");
        });

        way.commit(work -> work.create(new Contact("C", "1")));

        assertThat(way.database().column("select text from note order by text")).containsExactly("M", "P");
    }

    @EveryWay(WritePath.FLUSH)
    void aManagedRecordChangedAgainIsASecondUpdate(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        List<BigDecimal> olds = new ArrayList<>();
        journal.afterUpdate(Account.class, accounts -> {
            olds.add(accounts.oldRecords().get(0).getBalance());
            if (olds.size() == 1) {
                accounts.newRecords().get(0).setBalance("3.00");
            }
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("2.00")));

        assertThat(olds).containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("3.00"), 3L));
    }

    private static String rows(String sql, Object id) {
        Object[] row = (Object[])
                Work.current().em().createNativeQuery(sql).setParameter(1, id).getSingleResult();
        return row[0] + " " + row[1];
    }
}
