package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookFailure;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

/** Hooks of AFTER_FAILURE hear of everything that failed. */
@Semantics("4 failures")
class Point04FailuresTest {

    @ApplicationScoped
    static class FailureHooks {

        void saved(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterSave<Account> accounts, Journal journal) {
            journal.note(text(accounts));
        }

        void deleted(
                @Observes(during = TransactionPhase.AFTER_FAILURE) AfterDelete<Account> accounts, Journal journal) {
            journal.note(text(accounts));
        }

        void notes(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterSave<Note> notes, Journal journal) {
            journal.note(notes.type() + " Note "
                    + notes.records().stream().map(Note::getText).toList() + " " + failure(notes));
        }

        void whenRemarked(
                @Observes(during = TransactionPhase.AFTER_FAILURE) @WhenChanged("remark") AfterUpdate<Account> accounts,
                Journal journal) {
            journal.note("remarked " + accounts.size());
        }

        void success(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterSave<Account> accounts, Journal journal) {
            journal.note("success " + accounts.failure());
        }

        void refused(@Observes ValidateSave<Account> accounts) {
            accounts.forEach(change -> {
                if ("reject".equals(change.newRecord().getRemark())) {
                    change.reject("is not right");
                }
            });
        }

        private static String text(ChangeSet<Account> accounts) {
            return accounts.type() + " "
                    + accounts.records().stream()
                            .map(account -> account.getNumber() + " " + account.getBalance())
                            .collect(Collectors.joining(", ", "[", "]"))
                    + " " + failure(accounts);
        }

        private static String failure(ChangeSet<?> changes) {
            return changes.failure()
                    .map(thrown -> thrown instanceof IllegalStateException
                            ? thrown.getMessage()
                            : thrown.getClass().getSimpleName())
                    .orElse("unknown");
        }
    }

    private static void veto() {
        throw new IllegalStateException("veto");
    }

    private static List<Long> stored(Way way, Journal journal, String... numbers) {
        List<Long> ids = Samples.stored(
                way,
                java.util.Arrays.stream(numbers)
                        .map(number -> new Account(number, "1.00"))
                        .toList());
        journal.forgetCalls();
        return ids;
    }

    private static void balance(Work work, List<Long> ids, String balance) {
        work.update(Account.class, ids, account -> account.setBalance(balance));
    }

    @EveryWay
    void aBeforeHookThrows(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A", "B");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> work.update(Account.class, ids, account -> {
                    account.setBalance("2.00");
                    account.setRemark("x");
                }))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00, B 2.00] veto", "remarked 2");
    }

    @EveryWay
    void conditionsAreEvaluatedAtTheFailure(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> balance(work, ids, "2.00"))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00] veto");
    }

    /** The first chunk of a stream is written when old rows of the second are found to be stale: no hook has run. */
    @EveryWay(WritePath.STREAM)
    void aLaterChunkFailsBeforeItsHooks(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A", "B");
        List<Account> accounts = way.commitAndGet(work -> work.loadDetached(Account.class, ids));
        way.database().execute("update account set version = version + 1 where account_number = 'B'");

        Throwable thrown = catchThrowable(() -> way.commit(work -> {
            accounts.forEach(account -> account.setBalance("2.00"));
            work.bulk().update(accounts.stream(), BulkOptions.chunkSize(1));
        }));

        assertThat(thrown).isInstanceOf(OptimisticLockException.class);
        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00] OptimisticLockException");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aCallFailsBeforeItsHooksInATransactionWithAFlush(Way way, Journal journal) {
        Throwable thrown = catchThrowable(() -> way.commit(work -> {
            Account managed = new Account("A", "1.00");
            work.em().persist(managed);
            work.em().flush();
            work.create(managed);
        }));

        assertThat(thrown).isNotNull();
        assertThat(journal.notes()).containsExactly("CREATE [A 1.00] InvalidRecordException");
    }

    @EveryWay
    void recordsAreRejected(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A", "B");

        assertThat(catchThrowable(() -> way.commit(work -> work.update(Account.class, ids, account -> {
                    account.setBalance("2.00");
                    account.setRemark("reject");
                }))))
                .isNotNull();

        assertThat(journal.notes())
                .containsExactly(
                        "UPDATE [A 2.00, B 2.00] " + RecordsRejectedException.class.getSimpleName(), "remarked 2");
    }

    @EveryWayOfRecords
    void theDatabaseRefuses(Way way, Journal journal) {
        stored(way, journal, "A");

        assertThat(catchThrowable(() -> way.commit(work -> work.create(new Account("A", "7.00")))))
                .isNotNull();

        assertThat(journal.notes())
                .singleElement()
                .asString()
                .startsWith("CREATE [A 7.00] ")
                .doesNotContain("unknown");
    }

    @EveryWay
    void anAfterHookThrows(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.AFTER_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> balance(work, ids, "2.00"))))
                .isNotNull();

        assertThat(journal.notes()).as("told once").containsExactly("UPDATE [A 2.00] veto");
    }

    @EveryWay(WritePath.FACADE)
    void chunksThatWereNotReachedAreTold(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> work.bulk()
                        .create(
                                List.of(new Account("A", "1.00"), new Account("B", "1.00"), new Account("C", "1.00")),
                                BulkOptions.chunkSize(1)))))
                .isNotNull();

        assertThat(journal.notes())
                .containsExactlyInAnyOrder("CREATE [A 1.00] veto", "CREATE [B 1.00] veto", "CREATE [C 1.00] veto");
    }

    @EveryWay
    void deletesAreToldWithTheirOldRecords(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_DELETE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> work.delete(Account.class, ids))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("DELETE [A 1.00] veto");
    }

    @EveryWay
    void anOperationThatSucceededBeforeIsToldToo(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_CREATE, Note.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> {
                    balance(work, ids, "2.00");
                    work.create(new Note("N"));
                })))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00] veto", "CREATE Note [N] veto");
    }

    @EveryWay
    void aRollbackOfTheApplicationHasNoKnownCause(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.rollback(work -> balance(work, ids, "2.00"));

        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00] unknown");
    }

    @EveryWay
    void aCommitHasNoFailure(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");

        way.commit(work -> balance(work, ids, "2.00"));

        assertThat(journal.notes()).containsExactly("success Optional.empty");
    }

    @EveryWay
    void hooksNestedInTheFailingOneAreToldOnce(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.beforeUpdate(Account.class, accounts -> Work.current().bulk().create(List.of(new Note("nested"))));
        journal.on(Event.BEFORE_CREATE, Note.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> balance(work, ids, "2.00"))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("CREATE Note [nested] veto", "UPDATE [A 2.00] veto");
    }

    @EveryWay
    void whatIsBypassedIsNotTold(Way way, Journal journal, org.bulkhooks.Hooks hooks) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> {
                    try (var scope = hooks.bypass(Bypass.hooksOf(FailureHooks.class, "test"))) {
                        assertThat(scope).isNotNull();
                        balance(work, ids, "2.00");
                    }
                })))
                .isNotNull();

        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void theFlushOfACommitIsTold(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() ->
                        way.commit(work -> work.find(Account.class, ids.get(0)).setBalance("2.00"))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("UPDATE [A 2.00] veto");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void rejectedRecordsOfPartialSuccessAreNoFailure(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A", "B");

        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setBalance("2.00"));
            accounts.get(0).setRemark("reject");
            work.bulk().update(accounts, BulkOptions.partialSuccess());
        });
        assertThat(journal.notes()).containsExactly("success Optional.empty");

        journal.forgetCalls();
        way.rollback(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setBalance("3.00"));
            accounts.get(0).setRemark("reject");
            work.bulk().update(accounts, BulkOptions.partialSuccess());
        });
        assertThat(journal.notes()).containsExactly("UPDATE [B 3.00] unknown");
    }

    @EveryWay(WritePath.FACADE)
    void aChunkOfItsOwnTransactionIsTold(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            if (accounts.newRecords().get(0).getNumber().equals("B")) {
                throw new IllegalStateException("veto");
            }
        });

        try (Work work = way.open()) {
            assertThat(catchThrowable(() -> work.bulk()
                            .create(
                                    List.of(new Account("A", "1.00"), new Account("B", "1.00")),
                                    BulkOptions.chunkSize(1),
                                    BulkOptions.commitByChunk())))
                    .isInstanceOf(ChunkFailedException.class);
        }

        assertThat(journal.notes()).containsExactly("success Optional.empty", "CREATE [B 1.00] veto");
    }

    @EveryWay(WritePath.FACADE)
    void anUpsertIsTold(Way way, Journal journal) {
        stored(way, journal, "A");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        assertThat(catchThrowable(() -> way.commit(work -> work.bulk()
                        .upsert(
                                List.of(new Account("A", "5.00"), new Account("B", "6.00")),
                                BulkOptions.conflictOn("number")))))
                .isNotNull();

        assertThat(journal.notes()).containsExactly("CREATE [B 6.00] veto", "UPDATE [A 5.00] veto");
    }

    @EveryWay
    void theExceptionTellsItsHook(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, "A");
        journal.on(Event.BEFORE_UPDATE, Account.class, Point04FailuresTest::veto);

        Throwable thrown = catchThrowable(() -> way.commit(work -> balance(work, ids, "2.00")));

        assertThat(HookFailure.of(thrown)).isPresent();
        assertThat(journal.notes()).hasSize(1);
    }
}
