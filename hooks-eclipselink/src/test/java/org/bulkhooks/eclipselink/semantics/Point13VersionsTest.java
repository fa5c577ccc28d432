package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("13 versions")
class Point13VersionsTest {

    @EveryWay
    void aWrittenRowIsBumpedOnce(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().forEach(account -> account.setRemark("by a hook")));

        List<Account> accounts =
                way.commitAndGet(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(way.database().column("select version from account")).containsExactly(2L, 2L);
        assertThat(accounts).extracting(Account::getVersion).containsExactly(2L, 2L);
    }

    @EveryWayOfRecords
    void aCreatedRowHasTheFirstVersion(Way way, Journal journal) {
        Account account = new Account("A");

        way.commit(work -> work.create(account));

        assertThat(way.database().column("select version from account")).containsExactly(1L);
        assertThat(account.getVersion()).isEqualTo(1);
    }

    @EveryWayOfRecords
    void aJoinedRowAndAnElementCollectionBumpTheVersionOfTheirOwner(Way way, Journal journal) {
        List<Long> companies = Samples.stored(way, new Company("C", "1"));
        List<Long> contacts = Samples.stored(way, new Contact("C", "1"));

        way.commit(work -> work.update(Company.class, companies, company -> company.setTaxNumber("2")));
        way.commit(work -> work.update(
                Contact.class, contacts, contact -> contact.getPhones().add("2")));

        assertThat(way.database().column("select version from party")).containsExactly(2L);
        assertThat(way.database().column("select version from contact")).containsExactly(2L);
    }

    @EveryWay
    void anAttributeOfAJoinedTableBumpsTheVersionInTheOther(Way way, Journal journal) {
        List<Long> companies = Samples.stored(way, new Company("C", "1"));

        way.commit(work -> work.update(Company.class, companies, company -> company.setTaxNumber("2")));

        assertThat(way.database().column("select version from party")).containsExactly(2L);
        assertThat(way.database().column("select taxnumber from company")).containsExactly("2");
    }

    @EveryWayOfRecords
    void aStaleRecordIsRefusedAndNothingIsWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"), new Account("C"));
        Long stale = ids.get(1);

        journal.forgetCalls();
        way.database().statements().clear();

        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.update(Account.class, ids, account -> {
                if (account.getId().equals(stale)) {
                    way.database().execute("update account set version = 7 where id = " + stale);
                }
                account.setRemark("x");
            }));

            namesTheRow(thrown, "Account", stale);
            if (work.isFacade()) { // a flush learns of it from the rows that it writes
                if (way.transactions() == Transactions.JTA && way.database().seesSnapshots()) {
                    // so does the facade where this transaction goes on reading what it has read
                    assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [A, B, C]");
                } else {
                    assertThat(way.database().statements().writes()).isEmpty();
                    assertThat(journal.calls()).isEmpty();
                }
            }
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().rows("select remark, version from account order by id"))
                .containsExactly(
                        java.util.Arrays.asList(null, 1L),
                        java.util.Arrays.asList(null, 7L),
                        java.util.Arrays.asList(null, 1L));
    }

    @EveryWayOfRecords
    void aRowThatBecomesStaleWhileBeforeHooksRunIsRefused(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        Runnable other = () -> way.database().execute("update account set version = 7 where id = " + ids.get(1));
        journal.on(Event.BEFORE_UPDATE, Account.class, other);
        journal.on(Event.BEFORE_DELETE, Account.class, other);

        try (Work work = way.begin()) {
            namesTheRow(
                    catchThrowable(() -> work.update(Account.class, ids, account -> account.setRemark("x"))),
                    "Account",
                    ids.get(1));
            assertThat(work.rollbackOnly()).isTrue();
        }
        way.database().execute("update account set version = 1");
        way.unit().factory().getCache().evictAll();
        try (Work work = way.begin()) {
            namesTheRow(catchThrowable(() -> work.delete(Account.class, ids)), "Account", ids.get(1));
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().rows("select remark, version from account order by id"))
                .containsExactly(java.util.Arrays.asList(null, 1L), java.util.Arrays.asList(null, 7L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).isEmpty();
        assertThat(journal.calls(Event.AFTER_DELETE, Account.class)).isEmpty();
    }

    @EveryWayOfRecords
    void aStaleRecordIsNotDeleted(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));

        try (Work work = way.begin()) {
            List<Account> accounts = loadForDelete(work, ids);
            way.database().execute("update account set version = 7 where id = " + ids.get(1));
            Throwable thrown = catchThrowable(() -> delete(work, accounts));

            namesTheRow(thrown, "Account", ids.get(1));
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().count("account")).isEqualTo(2);
    }

    @EveryWayOfRecords
    void aRecordWhoseRowIsGoneIsNotUpdated(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));

        try (Work work = way.begin()) {
            Throwable thrown = catchThrowable(() -> work.update(Account.class, ids, account -> {
                way.database().execute("delete from account where id = " + ids.get(1));
                account.setRemark("x");
            }));

            namesTheRow(thrown, "Account", ids.get(1));
        }
        assertThat(way.database().rows("select id, remark from account"))
                .containsExactly(java.util.Arrays.asList(ids.get(0), null));
    }

    @EveryWay(WritePath.FACADE)
    void aRecordWithoutVersionWhoseRowIsGoneIsNotFound(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Note("N"), new Note("M"));
        journal.forgetCalls();
        try (Work work = way.begin()) {
            List<Note> notes = work.loadDetached(Note.class, ids);
            way.database().execute("delete from note where id = " + ids.get(1));
            notes.forEach(note -> note.setText("x"));

            assertThat(catchThrowable(() -> work.bulk().update(notes)))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("Note")
                    .hasMessageContaining(String.valueOf(ids.get(1)));
            assertThat(work.rollbackOnly()).isTrue();
        }
        try (Work work = way.begin()) {
            List<Note> gone = List.of(detachedNote(ids.get(0)), detachedNote(ids.get(1)));

            assertThat(catchThrowable(() -> work.bulk().delete(gone)))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining(String.valueOf(ids.get(1)));
        }
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).isEmpty();
        assertThat(way.database().column("select text from note")).containsExactly("N");
    }

    private static Note detachedNote(Long id) {
        Note note = new Note("by id");
        note.setId(id);
        return note;
    }

    private static List<Account> loadForDelete(Work work, List<Long> ids) {
        return work.isFacade() ? work.loadDetached(Account.class, ids) : work.load(Account.class, ids);
    }

    private static void delete(Work work, List<? extends Identified> records) {
        if (work.isFacade()) {
            work.bulk().delete(records);
        } else {
            records.forEach(work.em()::remove);
            work.em().flush();
        }
    }

    private static void namesTheRow(Throwable thrown, String entity, Long id) {
        assertThat(thrown)
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining(entity)
                .hasMessageContaining(String.valueOf(id));
    }

    @EveryWay
    void aRecordSetAndSetBackIsNotWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        way.database().statements().clear();

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setBalance("7.00");
            account.setBalance("1.00");
            account.getPostal().setCity("Ogdenville");
            account.getPostal().setCity("Springfield");
        }));

        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().statements().writes()).isEmpty();
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L);
    }

    @EveryWay
    void amongChangedRecordsAnUnchangedOneIsLeftOut(Way way, Journal journal) {
        List<Long> ids =
                Samples.stored(way, new Account("A", "1.00"), new Account("B", "7.00"), new Account("C", "2.00"));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [A, C]", "AFTER_UPDATE Account [A, C]");
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(2L, 1L, 2L);
    }

    @EveryWay
    void aRecordThatABeforeHookTakesBackIsNotWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().get(0).setBalance("1.00"));

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [A, B]", "AFTER_UPDATE Account [B]");
        assertThat(way.database().rows("select balance, version from account order by id"))
                .containsExactly(List.of(new BigDecimal("1.00"), 1L), List.of(new BigDecimal("7.00"), 2L));
    }

    @EveryWay(WritePath.FACADE)
    void theResultCountsWhatWasWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "7.00"));

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setBalance("7.00"));
            BulkResult result = work.bulk().update(accounts);

            assertThat(result).isEqualTo(new BulkResult(2, 1));
            assertThat(result.unchanged()).isEqualTo(1);
            assertThat(work.bulk().create(Samples.accounts(3))).isEqualTo(new BulkResult(3, 3));
            assertThat(work.bulk().delete(accounts)).isEqualTo(new BulkResult(2, 2));
        });
    }

    @EveryWay(WritePath.FACADE)
    void theSameDetachedRecordCanBeUpdatedAgain(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.get(0).setBalance("2.00");
            work.bulk().update(accounts);
            accounts.get(0).setBalance("3.00");
            work.bulk().update(accounts);
            work.bulk().delete(accounts);
        });

        assertThat(way.database().count("account")).isZero();
    }
}
