package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.onProgress;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.Change;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.InvalidRecordException;
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

@Semantics("streams and iterators as input, and what is told of the progress")
class StreamInputTest {

    @EveryWay(WritePath.STREAM)
    void aNullElementEndsTheCallAtItsPositionInTheStream(Way way, Journal journal) {
        List<Account> accounts = new ArrayList<>(Samples.accounts(25));
        accounts.set(17, null);
        try (Work work = way.begin()) {
            InvalidRecordException thrown = catchThrowableOfType(
                    InvalidRecordException.class, () -> work.bulk().create(accounts.stream(), chunkSize(10)));

            assertThat(thrown.position()).isEqualTo(17);
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void aSourceThatFailsInTheMiddleRollsEverythingBack(Way way, Journal journal) {
        Iterator<Note> broken = IntStream.range(0, 25)
                .mapToObj(number -> number < 17 ? new Note("N" + number) : fail())
                .iterator();
        try (Work work = way.open()) {
            assertThat(catchThrowable(() -> work.bulk().create(Streams.of(broken), chunkSize(10))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot be read");
            assertThat(work.active()).isFalse();
        }
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class)).hasSize(1);
        assertThat(way.database().count("note")).isZero();
    }

    private static Note fail() {
        throw new IllegalStateException("cannot be read");
    }

    @EveryWay(WritePath.STREAM)
    void anEmptyStreamDoesNothing(Way way, Journal journal) {
        try (Work work = way.open()) {
            way.database().statements().clear();
            assertThat(work.bulk().create(Stream.of())).isEqualTo(new BulkResult(0, 0));
            assertThat(work.bulk().update(Stream.of())).isEqualTo(new BulkResult(0, 0));
            assertThat(work.bulk().delete(Streams.of(List.of().iterator()))).isEqualTo(new BulkResult(0, 0));
        }
        assertThat(way.database().statements().all()).isEmpty();
        assertThat(journal.calls()).isEmpty();
    }

    @EveryWay(WritePath.STREAM)
    void aStreamThatWasUsedIsRefused(Way way, Journal journal) {
        Stream<Account> used = Samples.accounts(3).stream();
        used.forEach(account -> account.setRemark("x"));
        try (Work work = way.begin()) {
            assertThatIllegalStateException().isThrownBy(() -> work.bulk().create(used));
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
    }

    @EveryWay(WritePath.STREAM)
    void nullIsRefused(Way way, Journal journal) {
        try (Work work = way.begin()) {
            BulkOperations bulk = work.bulk();
            assertThatNullPointerException().isThrownBy(() -> bulk.create((Stream<?>) null));
            assertThatNullPointerException().isThrownBy(() -> bulk.update((Stream<?>) null));
            assertThatNullPointerException().isThrownBy(() -> bulk.delete((Stream<?>) null));
            assertThatNullPointerException().isThrownBy(() -> onProgress(null));
        }
    }

    @EveryWay(WritePath.STREAM)
    void closingTheStreamIsUpToTheCaller(Way way, Journal journal) {
        AtomicBoolean closed = new AtomicBoolean();
        way.commit(work -> {
            try (Stream<Account> accounts = Samples.accounts(3).stream().onClose(() -> closed.set(true))) {
                work.bulk().create(accounts);
                assertThat(closed).isFalse();
            }
        });
        assertThat(closed).isTrue();
    }

    @EveryWay(WritePath.STREAM)
    void aParallelStreamIsReadInItsOrder(Way way, Journal journal) {
        way.commit(work -> work.bulk().create(Samples.accounts(100).parallelStream(), chunkSize(10)));

        assertThat(way.database().column("select account_number from account order by id"))
                .containsExactlyElementsOf(Samples.accounts(100).stream()
                        .map(account -> (Object) account.getNumber())
                        .toList());
    }

    @EveryWay(WritePath.STREAM)
    void aRecordThatComesAgainInALaterChunkIsWhatTheDatabaseSaysOfIt(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        way.commit(work -> {
            Account account = work.loadDetached(Account.class, ids).get(0);
            account.setRemark("x");
            assertThat(work.bulk().update(Stream.of(account, account), chunkSize(1)))
                    .as("the second time nothing differs")
                    .isEqualTo(new BulkResult(2, 1));
        });
        try (Work work = way.begin()) {
            Account account = work.loadDetached(Account.class, ids).get(0);
            assertThat(catchThrowable(() -> work.bulk().delete(Stream.of(account, account), chunkSize(1))))
                    .isInstanceOf(jakarta.persistence.OptimisticLockException.class)
                    .hasMessageContaining("position 1");
        }
        try (Work work = way.begin()) {
            Account account = new Account("C");
            assertThat(catchThrowable(() -> work.bulk().create(Stream.of(account, account), chunkSize(1))))
                    .as("what the first chunk has written tells")
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("position 1");
        }
        assertThat(way.database().count("account")).isEqualTo(2);
    }

    @EveryWay(WritePath.STREAM)
    void rejectedRecordsOfAStreamAreLeftOutWithPartialSuccess(Way way, Journal journal) {
        journal.beforeCreate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                if (change.newRecord().getNumber().endsWith("7")) {
                    change.reject("seven");
                }
            }
        });
        BulkResult result = way.commitAndGet(
                work -> work.bulk().create(Samples.accounts(30).stream(), chunkSize(10), partialSuccess()));

        assertThat(result.written()).isEqualTo(27);
        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(7, 17, 27);
        assertThat(way.database().count("account")).isEqualTo(27);
    }

    @EveryWay(WritePath.STREAM)
    void progressOfAStreamIsToldWhenAChunkIsThroughAllSteps(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, () -> journal.note("after"));
        List<OptionalLong> totals = new ArrayList<>();
        way.commit(work -> {
            work.bulk().create(Samples.accounts(25).stream(), chunkSize(10), onProgress(progress -> {
                journal.note("" + progress.records());
                totals.add(progress.total());
            }));
            work.bulk()
                    .create(
                            Stream.of("X", "Y").filter(text -> true).map(Note::new),
                            onProgress(progress -> totals.add(progress.total())));
        });
        assertThat(journal.notes()).containsExactly("after", "10", "after", "20", "after", "25");
        assertThat(totals)
                .containsExactly(OptionalLong.of(25), OptionalLong.of(25), OptionalLong.of(25), OptionalLong.empty());
    }

    @EveryWay(WritePath.FACADE)
    void progressOfAListIsToldWhenRowsAreWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(25));
        List<BulkProgress> told = new ArrayList<>();
        way.commit(work -> {
            List<Account> accounts = work.loadDetached(Account.class, ids);
            accounts.subList(2, 25).forEach(account -> account.setRemark("r"));
            work.bulk().update(accounts, chunkSize(10), onProgress(told::add));
        });
        assertThat(told)
                .extracting(BulkProgress::records)
                .as("two without a change, then the batches")
                .containsExactly(12L, 22L, 25L);
        assertThat(told).extracting(BulkProgress::total).containsOnly(OptionalLong.of(25));
        assertThat(told).allSatisfy(progress -> assertThat(progress.elapsed()).isPositive());

        told.clear();
        way.commit(work -> work.bulk().update(work.loadDetached(Account.class, ids), onProgress(told::add)));
        assertThat(told)
                .extracting(BulkProgress::records)
                .as("none has a change")
                .containsExactly(25L);
    }

    @EveryWay(WritePath.FACADE)
    void aListenerThatThrowsIsAVeto(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk().create(Samples.accounts(3), onProgress(progress -> {
                        throw new IllegalStateException("stop");
                    }))))
                    .hasMessage("stop");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().count("account")).isZero();
    }
}
