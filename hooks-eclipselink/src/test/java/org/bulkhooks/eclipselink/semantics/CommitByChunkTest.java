package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.onProgress;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bulkhooks.Change;
import org.bulkhooks.HookFailure;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Streams;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics("a call that commits by chunk says how far it came, and goes on from there")
class CommitByChunkTest {

    private static void vetoAt(Journal journal, String number) {
        journal.beforeCreate(Account.class, accounts -> {
            if (accounts.newRecords().stream().anyMatch(each -> each.getNumber().equals(number))) {
                throw new IllegalStateException("veto");
            }
        });
    }

    @EveryWay(WritePath.STREAM)
    void eachChunkIsCommittedBeforeTheNextOneIsRead(Way way, Journal journal) {
        List<Long> committed = new ArrayList<>();
        Iterator<Account> accounts = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < 25;
            }

            @Override
            public Account next() {
                if (next % 10 == 0) {
                    committed.add(way.database().count("account"));
                }
                return new Account("A" + next++);
            }
        };
        try (Work work = way.open()) {
            assertThat(work.bulk().create(Streams.of(accounts), chunkSize(10), commitByChunk()))
                    .isEqualTo(new BulkResult(25, 25));
            assertThat(work.active()).isFalse();
        }
        assertThat(committed).containsExactly(0L, 10L, 20L);
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class))
                .extracting(Call::chunk)
                .as("each an operation of its own")
                .containsExactly(0, 0, 0);
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class).get(2).positions())
                .as("positions of the call")
                .containsExactly(20, 21, 22, 23, 24);
    }

    @EveryWay(WritePath.FACADE)
    void aFailureKeepsTheChunksBeforeItAndIsResumed(Way way, Journal journal) {
        vetoAt(journal, "A25");
        List<Account> accounts = Samples.accounts(47);
        ChunkFailedException failed;
        try (Work work = way.open()) {
            failed = catchThrowableOfType(
                    ChunkFailedException.class, () -> work.bulk().create(accounts, chunkSize(10), commitByChunk()));

            assertThat(work.active()).isFalse();
        }
        assertThat(failed).isInstanceOf(PersistenceException.class).hasMessageContaining("commitByChunk(20)");
        assertThat(failed.getCause()).isInstanceOf(IllegalStateException.class).hasMessage("veto");
        assertThat(HookFailure.of(failed)).isPresent();
        assertThat(failed.committed()).isEqualTo(new BulkResult(20, 20));
        assertThat(failed.resumeAt()).isEqualTo(20);
        assertThat(way.database().count("account")).isEqualTo(20);

        journal.reset();
        try (Work work = way.open()) {
            assertThat(work.bulk().create(Samples.accounts(47), chunkSize(10), commitByChunk(failed.resumeAt())))
                    .isEqualTo(new BulkResult(27, 27));
        }
        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactlyElementsOf(Samples.accounts(47).stream()
                        .map(account -> (Object) account.getNumber())
                        .toList());
        assertThat(journal.calls(Event.AFTER_CREATE, Account.class).get(0).positions())
                .startsWith(20);
    }

    @EveryWay(WritePath.STREAM)
    void updatesAndDeletesCommitByChunkToo(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(25));
        try (Work work = way.open()) {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.forEach(account -> account.setRemark("r"));
            accounts.get(13).setVersion(77);

            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .update(accounts.stream(), chunkSize(10), commitByChunk()));

            assertThat(failed.getCause())
                    .isInstanceOf(jakarta.persistence.OptimisticLockException.class)
                    .hasMessageContaining("position 13");
            assertThat(failed.resumeAt()).isEqualTo(10);
            assertThat(way.database().column("select count(*) from account where remark = 'r'"))
                    .containsExactly(10L);

            assertThat(work.bulk()
                            .delete(work.loadDetached(Account.class, ids).stream(), chunkSize(10), commitByChunk()))
                    .isEqualTo(new BulkResult(25, 25));
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void rejectionsEndTheirChunkOrAreGatheredOverAll(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                if (change.newRecord().getNumber().endsWith("7")) {
                    change.reject("seven");
                }
            }
        });
        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .create(Samples.accounts(25).stream(), chunkSize(5), commitByChunk()));
            assertThat(failed.getCause()).isInstanceOf(RecordsRejectedException.class);
            assertThat(failed.resumeAt()).isEqualTo(5);

            BulkResult rest = work.bulk()
                    .create(
                            Samples.accounts(25).stream(),
                            chunkSize(5),
                            commitByChunk(failed.resumeAt()),
                            partialSuccess());
            assertThat(rest.records()).isEqualTo(20);
            assertThat(rest.written()).isEqualTo(18);
            assertThat(rest.rejections()).extracting(RejectedRecord::position).containsExactly(7, 17);
        }
        assertThat(way.database().count("account")).isEqualTo(23);
    }

    @EveryWay(WritePath.STREAM)
    void aBadRecordAndAFailingSourceKeepWhatIsCommitted(Way way, Journal journal) {
        try (Work work = way.open()) {
            List<Account> accounts = new ArrayList<>(Samples.accounts(15));
            accounts.set(12, null);
            ChunkFailedException bad = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .create(accounts.stream(), chunkSize(5), commitByChunk()));
            assertThat(bad.getCause())
                    .isInstanceOfSatisfying(InvalidRecordException.class, thrown -> assertThat(thrown.position())
                            .isEqualTo(12));
            assertThat(bad.resumeAt()).isEqualTo(10);

            ChunkFailedException source = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .create(
                            IntStream.range(0, 15)
                                    .mapToObj(number -> number < 13
                                            ? new Note("N" + number)
                                            : fail("line " + number + " cannot be read")),
                            chunkSize(5),
                            commitByChunk()));
            assertThat(source.getCause()).hasMessage("line 13 cannot be read");
            assertThat(source.resumeAt()).isEqualTo(10);
            assertThat(source.committed().written()).isEqualTo(10);
        }
        assertThat(way.database().count("account")).isEqualTo(10);
        assertThat(way.database().count("note")).isEqualTo(10);
    }

    private static Note fail(String message) {
        throw new IllegalStateException(message);
    }

    @EveryWay(WritePath.STREAM)
    void anErrorIsThrownAsItselfAndSaysHowFarTheCallCame(Way way, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            if (accounts.changes().get(0).position() == 10) {
                throw new LinkageError("broken");
            }
        });
        try (Work work = way.open()) {
            Throwable thrown = catchThrowable(
                    () -> work.bulk().create(Samples.accounts(20).stream(), chunkSize(5), commitByChunk()));

            assertThat(thrown).isInstanceOf(LinkageError.class);
            assertThat(thrown.getSuppressed()).anySatisfy(suppressed -> assertThat(suppressed)
                    .isInstanceOfSatisfying(ChunkFailedException.class, failed -> assertThat(failed.resumeAt())
                            .isEqualTo(10)));
        }
        assertThat(way.database().count("account")).isEqualTo(10);
    }

    @EveryWay(WritePath.STREAM)
    void itNeedsThatNoTransactionIsActive(Way way, Journal journal) {
        try (Work work = way.begin()) {
            List<Account> accounts = Samples.accounts(3);
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().create(accounts, commitByChunk()))
                    .withMessageContaining("commitByChunk()");
            assertThatIllegalStateException().isThrownBy(() -> work.bulk().delete(accounts.stream(), commitByChunk()));
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void theEndOfTheInputCanBeReachedButNotPassed(Way way, Journal journal) {
        try (Work work = way.open()) {
            assertThat(work.bulk().create(Samples.accounts(3).stream(), commitByChunk(3)))
                    .isEqualTo(new BulkResult(0, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().create(Samples.accounts(3).stream(), commitByChunk(4)))
                    .withMessageContaining("3 records");
            assertThatIllegalArgumentException().isThrownBy(() -> commitByChunk(-1));
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void progressIsToldWithoutTheSkippedRecords(Way way, Journal journal) {
        List<BulkProgress> told = new ArrayList<>();
        try (Work work = way.open()) {
            work.bulk().create(Samples.accounts(25), chunkSize(10), commitByChunk(4), onProgress(progress -> {
                told.add(progress);
                assertThat(way.database().count("account")).isEqualTo(progress.records());
            }));
        }
        assertThat(told).extracting(BulkProgress::records).containsExactly(10L, 20L, 21L);
        assertThat(told).extracting(BulkProgress::total).containsOnly(OptionalLong.of(21));
    }

    @EveryWay(WritePath.STREAM)
    void aListenerThatThrowsEndsTheCallAfterTheChunkThatItWasToldOf(Way way, Journal journal) {
        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .create(Samples.accounts(25).stream(), chunkSize(10), commitByChunk(), onProgress(progress -> {
                        if (progress.records() == 20) {
                            throw new IllegalStateException("stop");
                        }
                    })));

            assertThat(failed.getCause()).hasMessage("stop");
            assertThat(failed.resumeAt()).isEqualTo(20);
        }
        assertThat(way.database().count("account")).isEqualTo(20);
    }
}
