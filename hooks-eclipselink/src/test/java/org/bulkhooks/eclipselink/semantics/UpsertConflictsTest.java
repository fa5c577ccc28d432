package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.ignoreConflicts;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.SKIPPED;
import static org.bulkhooks.bulk.RecordOutcome.UNCHANGED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;

/** Rows that come between the moment when an upsert looks and the moment when it writes. */
@Semantics("upsert beside other writers")
class UpsertConflictsTest {

    private static final String INSERT_B =
            "insert into account (id, kind, account_number, balance, status, currency, version)"
                    + " values (-1, 'ACCOUNT', 'B', 3.00, 'OPEN', 'EUR', 4)";

    @EveryWay(WritePath.FACADE)
    void aRowThatAnotherTransactionInsertedIsUpdated(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.on(Event.BEFORE_CREATE, Account.class, () -> way.database().execute(INSERT_B));
        journal.forgetCalls();
        List<String> pairs = new ArrayList<>();
        journal.afterUpdate(
                Account.class,
                updated -> updated.forEach(change -> pairs.add(change.newRecord()
                                .getNumber() + " " + change.oldRecord().getBalance())));
        List<Account> accounts = List.of(new Account("A", "5.00"), new Account("B", "5.00"), new Account("C", "5.00"));

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, UPDATED, CREATED);
        assertThat(result.outcomes().get(1).id()).isEqualTo(-1L);
        assertThat(accounts.get(1)).returns(-1L, Account::getId).returns(5L, Account::getVersion);
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [B, C]",
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_CREATE Account [C]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Account [B]",
                        "AFTER_UPDATE Account [B]");
        assertThat(pairs).containsExactly("A 1.00", "B 3.00");
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(
                        List.of("A", new BigDecimal("5.00"), 2L),
                        List.of("B", new BigDecimal("5.00"), 5L),
                        List.of("C", new BigDecimal("5.00"), 1L));
    }

    @EveryWay(WritePath.FACADE)
    void aRowThatAnotherTransactionInsertedIsSkippedOrUnchanged(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Account.class, () -> way.database().execute(INSERT_B));

        UpsertResult skipped = way.commitAndGet(
                work -> work.bulk().upsert(List.of(new Account("B", "5.00")), conflictOn("number"), ignoreConflicts()));
        way.database().execute("delete from account");
        Account same = new Account("B", "3.00");
        same.setPostal(null);
        UpsertResult unchanged = way.commitAndGet(work -> work.bulk().upsert(List.of(same), conflictOn("number")));

        assertThat(skipped.outcomes()).containsExactly(new UpsertedRecord(0, SKIPPED, -1L));
        assertThat(unchanged.outcomes()).containsExactly(new UpsertedRecord(0, UNCHANGED, -1L));
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class)).isEmpty();
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).isEmpty();
        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("3.00"), 4L));
    }

    @EveryWay(WritePath.FACADE)
    void waitsForARowThatAnotherTransactionHasNotCommittedYet(Way way, Journal journal) throws Exception {
        CompletableFuture<Void> other = insertsWhileHooksRun(way, journal, true);

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(List.of(new Account("B", "5.00")), conflictOn("number")));

        other.get(20, TimeUnit.SECONDS);
        assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, UPDATED, -1L));
        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("5.00"), 5L));
    }

    @EveryWay(WritePath.FACADE)
    void insertsTheRowThatAnotherTransactionRollsBack(Way way, Journal journal) throws Exception {
        CompletableFuture<Void> other = insertsWhileHooksRun(way, journal, false);
        Account account = new Account("B", "5.00");

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(account), conflictOn("number")));

        other.get(20, TimeUnit.SECONDS);
        assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, CREATED, account.getId()));
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class)).hasSize(1);
        assertThat(way.database().rows("select id, version from account"))
                .containsExactly(List.of(account.getId(), 1L));
    }

    /** Another transaction inserts the row while before hooks run, and ends when the upsert waits for it. */
    private static CompletableFuture<Void> insertsWhileHooksRun(Way way, Journal journal, boolean commits) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CountDownLatch inserted = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try (Work work = way.begin()) {
                work.em().createNativeQuery(INSERT_B).executeUpdate();
                inserted.countDown();
                way.database().awaitWaiting();
                if (commits) {
                    work.commit();
                } else {
                    work.rollback();
                }
                done.complete(null);
            } catch (Throwable thrown) {
                inserted.countDown();
                done.completeExceptionally(thrown);
            }
        });
        journal.on(Event.BEFORE_CREATE, Account.class, () -> {
            other.start();
            await(inserted);
        });
        return done;
    }

    @EveryWay(WritePath.FACADE)
    void locksTheRowsThatItIsGoingToUpdate(Way way, Journal journal) throws Exception {
        Samples.stored(way, new Account("A", "1.00"));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread other = new Thread(() -> {
            try {
                way.database().executeWaiting("update account set balance = balance + 10");
                done.complete(null);
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        journal.on(Event.BEFORE_UPDATE, Account.class, () -> {
            other.start();
            if (way.database().locksReadRows()) {
                way.database().awaitWaiting();
            } else {
                done.join(); // the other one comes first, and is overwritten because it raises no version
            }
        });

        way.commit(work -> work.bulk().upsert(List.of(new Account("A", "5.00")), conflictOn("number")));

        done.get(20, TimeUnit.SECONDS);
        assertThat(way.database().column("select balance from account"))
                .containsExactly(new BigDecimal(way.database().locksReadRows() ? "15.00" : "5.00"));
    }

    @EveryWay(WritePath.FACADE)
    void aKeyThatAHookPutsRightIsTheKeyThatCounts(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("B", "1.00")).get(0);
        journal.beforeCreate(Account.class, created -> created.newRecords()
                .forEach(each -> each.setNumber(each.getNumber().replace("No. ", ""))));

        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(List.of(new Account("No. B", "5.00")), conflictOn("number")));

        assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, UPDATED, id));
        assertThat(way.database().rows("select account_number, balance from account"))
                .containsExactly(List.of("B", new BigDecimal("5.00")));
    }

    @EveryWay(WritePath.FACADE)
    void twoRecordsThatAHookGivesTheSameKeyAreRefused(Way way, Journal journal) {
        journal.beforeCreate(Account.class, created -> created.newRecords()
                .forEach(each -> each.setNumber(each.getNumber().toUpperCase(Locale.ROOT))));

        Throwable thrown = catchThrowable(() -> way.commit(work -> work.bulk()
                .upsert(List.of(new Account("C"), new Account("b"), new Account("B")), conflictOn("number"))));

        assertThat(thrown)
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("record at position 2")
                .hasMessageContaining("position 1");
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void anotherUniqueConstraintIsNotTakenForTheKey(Way way, Journal journal) {
        Long id = Samples.stored(way, new Account("A")).get(0);
        Account account = new Account("B");
        account.setId(id);

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk().upsert(List.of(account), conflictOn("number"))))
                    .isInstanceOf(PersistenceException.class);
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column("select account_number from account")).containsExactly("A");
    }

    @EveryWay(WritePath.FACADE)
    void anAssignedIdThatAnotherTransactionTookIsUpdated(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Customer.class, () -> way.database()
                .execute("insert into customer (id, name, version) values (-5, 'other', 1)"));
        Customer customer = new Customer("C");
        customer.setId(-5L);

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(customer), conflictOn("id")));

        assertThat(result.outcomes()).containsExactly(new UpsertedRecord(0, UPDATED, -5L));
        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("C", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void ofAJoinedRecordWhoseKeyIsThereNoRowIsLeft(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Company.class, () -> {
            way.database().execute("insert into party (id, name, version, dtype) values (-3, 'other', 1, 'Company')");
            way.database().execute("insert into company (id, registrycode, taxnumber) values (-3, 'R', '1')");
        });
        Company company = new Company("C", "2");
        company.setRegistryCode("R");
        Company created = new Company("D", "2");
        created.setRegistryCode("S");

        UpsertResult result =
                way.commitAndGet(work -> work.bulk().upsert(List.of(company, created), conflictOn("registryCode")));

        assertThat(result.outcomes()).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED);
        assertThat(way.database().rows("select name, version from party order by name"))
                .containsExactly(List.of("C", 2L), List.of("D", 1L));
        assertThat(way.database().column("select taxnumber from company")).containsExactly("2", "2");
    }

    @EveryWay(WritePath.FACADE)
    void throughThePersistenceContextATakenKeyIsAnErrorThatSaysSo(Way way, Journal journal) {
        journal.on(Event.BEFORE_CREATE, Contact.class, () -> way.database()
                .execute("insert into contact (id, name, email, version) values (-3, 'other', 'c@x', 1)"));
        Contact contact = new Contact("C", "1");
        contact.setEmail("c@x");

        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk().upsert(List.of(contact), conflictOn("email"))))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("repeat the transaction");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column("select name from contact")).containsExactly("other");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
