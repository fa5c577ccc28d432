package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.onProgress;
import static org.bulkhooks.bulk.BulkOptions.onUpserted;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.REJECTED;
import static org.bulkhooks.bulk.RecordOutcome.UNCHANGED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Streams;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;

@Semantics("upsert, chunk by chunk")
class UpsertStreamTest {

    private final List<UpsertedRecord> told = new ArrayList<>();

    @EveryWay(WritePath.FACADE)
    void countsWhatBecameOfTheRecordsAndTellsOfEach(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "2.00"));
        List<Account> accounts = List.of(
                new Account("N", "9.00"), new Account("B", "7.00"), new Account("A", "1.00"), new Account("M", "3.00"));

        UpsertResult result = way.commitAndGet(work ->
                work.bulk().upsert(accounts.stream(), conflictOn("number"), chunkSize(3), onUpserted(told::add)));

        assertThat(result)
                .returns(4, UpsertResult::records)
                .returns(2, UpsertResult::created)
                .returns(1, UpsertResult::updated)
                .returns(1, UpsertResult::unchanged);
        assertThat(result.outcomes()).isEmpty();
        assertThat(told)
                .containsExactly(
                        new UpsertedRecord(0, CREATED, accounts.get(0).getId()),
                        new UpsertedRecord(1, UPDATED, ids.get(1)),
                        new UpsertedRecord(2, UNCHANGED, ids.get(0)),
                        new UpsertedRecord(3, CREATED, accounts.get(3).getId()));
        assertThat(way.database().count("account")).isEqualTo(4);
    }

    @EveryWay(WritePath.FACADE)
    void aKeyThatComesAgainInALaterChunkUpdatesTheRowOfTheFirst(Way way, Journal journal) {
        Stream<Account> twice = Stream.of(new Account("N", "1.00"), new Account("N", "2.00"));

        way.commit(work -> work.bulk()
                .upsert(Streams.of(twice.iterator()), conflictOn("number"), chunkSize(1), onUpserted(told::add)));

        assertThat(told).extracting(UpsertedRecord::outcome).containsExactly(CREATED, UPDATED);
        assertThat(way.database().count("account")).isEqualTo(1);
    }

    @EveryWay(WritePath.FACADE)
    void readsNoFurtherThanAChunkAhead(Way way, Journal journal) {
        List<Integer> read = new ArrayList<>();
        List<Integer> readWhenTold = new ArrayList<>();
        Stream<Account> accounts =
                IntStream.range(0, 6).peek(read::add).mapToObj(number -> new Account("N" + number, "1.00"));

        way.commit(work -> work.bulk()
                .upsert(
                        accounts,
                        conflictOn("number"),
                        chunkSize(2),
                        onProgress(progress -> readWhenTold.add(read.size()))));

        assertThat(readWhenTold).containsExactly(2, 4, 6);
    }

    @EveryWay(WritePath.FACADE)
    void isOneOperationUnlessItCommitsByChunk(Way way, Journal journal) {
        way.rollback(work -> work.bulk().upsert(fourNew().stream(), conflictOn("number"), chunkSize(2)));

        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void keepsTheChunksBeforeTheOneThatFailsAndTellsOfThemOnly(Way way, Journal journal) {
        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .upsert(
                            Streams.of(withNullInTheSecondChunk().iterator()),
                            conflictOn("number"),
                            chunkSize(2),
                            commitByChunk(),
                            onUpserted(told::add)));

            assertThat(failed.resumeAt()).isEqualTo(2);
            assertThat(failed.committed().written()).isEqualTo(2);
            assertThat(told).extracting(UpsertedRecord::position).containsExactly(0, 1);
            assertThat(way.database().count("account")).isEqualTo(2);

            UpsertResult rest = work.bulk()
                    .upsert(
                            fourNew(),
                            conflictOn("number"),
                            chunkSize(2),
                            commitByChunk(failed.resumeAt()),
                            onUpserted(told::add));

            assertThat(rest.records()).isEqualTo(2);
            assertThat(told).extracting(UpsertedRecord::position).containsExactly(0, 1, 2, 3);
            assertThat(way.database().count("account")).isEqualTo(4);
        }
    }

    @EveryWay(WritePath.FACADE)
    void leavesRejectedRecordsOutOfEveryChunk(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class,
                created -> created.forEach(change -> {
                    if (change.newRecord().getNumber().equals("N1")
                            || change.newRecord().getNumber().equals("N2")) {
                        change.reject("not this one");
                    }
                }));

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(
                        fourNew().stream(),
                        conflictOn("number"),
                        chunkSize(2),
                        partialSuccess(),
                        onUpserted(told::add)));

        assertThat(result.rejections()).extracting(RejectedRecord::position).containsExactly(1, 2);
        assertThat(result.rejected()).isEqualTo(2);
        assertThat(told).extracting(UpsertedRecord::outcome).containsExactly(CREATED, REJECTED, REJECTED, CREATED);
    }

    @EveryWay(WritePath.FACADE)
    void tellsOfAListAtItsEndAndTheProgressOfItsRows(Way way, Journal journal) {
        Samples.stored(way, new Account("N0", "5.00"));
        List<Long> progress = new ArrayList<>();

        UpsertResult result = way.commitAndGet(work -> work.bulk()
                .upsert(
                        fourNew(),
                        conflictOn("number"),
                        chunkSize(2),
                        onUpserted(told::add),
                        onProgress(each -> progress.add(each.records()))));

        assertThat(result.outcomes()).isEqualTo(told);
        assertThat(told).extracting(UpsertedRecord::outcome).containsExactly(UPDATED, CREATED, CREATED, CREATED);
        assertThat(progress).containsExactly(2L, 3L, 4L);
    }

    @EveryWay(WritePath.FACADE)
    void ofNoRecordsIsNothing(Way way, Journal journal) {
        UpsertResult result = way.commitAndGet(
                work -> work.bulk().upsert(Stream.<Account>empty(), conflictOn("number"), onUpserted(told::add)));

        assertThat(result.records()).isZero();
        assertThat(told).isEmpty();
        assertThat(result.counts()).doesNotContainKey(RecordOutcome.CREATED);
    }

    private static List<Account> fourNew() {
        return IntStream.range(0, 4)
                .mapToObj(number -> new Account("N" + number, "1.00"))
                .toList();
    }

    private static List<Account> withNullInTheSecondChunk() {
        List<Account> accounts = new ArrayList<>(fourNew());
        accounts.set(3, null);
        return accounts;
    }
}
