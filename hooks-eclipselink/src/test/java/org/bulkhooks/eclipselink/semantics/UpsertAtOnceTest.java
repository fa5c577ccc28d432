package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bulkhooks.bulk.RecordOutcome;
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

/** Upserts of several transactions, each of which has looked for its rows before the first of them inserts any. */
@Semantics("upserts at once")
class UpsertAtOnceTest {

    @EveryWay(WritePath.FACADE)
    void ofDifferentNewKeysDoNotWaitForEachOther(Way way, Journal journal) throws Exception {
        Samples.stored(way, new Account("A", "1.00"), new Account("Z", "1.00"));
        CompletableFuture<UpsertResult> second = new CompletableFuture<>();
        AtomicBoolean begun = new AtomicBoolean();
        journal.on(Event.BEFORE_CREATE, Account.class, () -> {
            if (begun.compareAndSet(false, true)) {
                second.complete(started(way, "N2").join()); // from its beginning to its commit
            }
        });

        UpsertResult first =
                way.commitAndGet(work -> work.bulk().upsert(List.of(new Account("N1")), conflictOn("number")));

        assertThat(outcomes(first)).containsExactly(CREATED);
        assertThat(outcomes(second.get(20, TimeUnit.SECONDS))).containsExactly(CREATED);
        assertThat(way.database().column("select account_number from account order by account_number"))
                .containsExactly("A", "N1", "N2", "Z");
    }

    @EveryWay(WritePath.FACADE)
    void ofDifferentNewKeysDoNotDeadlock(Way way, Journal journal) throws Exception {
        Samples.stored(way, new Account("A", "1.00"), new Account("Z", "1.00"));
        int writers = 4;
        meetBeforeTheInsert(journal, writers);

        List<CompletableFuture<UpsertResult>> running = IntStream.range(0, writers)
                .mapToObj(i -> started(way, "N" + i, "P" + (writers - i), "R" + i))
                .toList();

        for (CompletableFuture<UpsertResult> each : running) {
            assertThat(outcomes(each.get(30, TimeUnit.SECONDS))).containsOnly(CREATED);
        }
        assertThat(way.database().count("account")).isEqualTo(2 + 3 * writers);
    }

    @EveryWay(WritePath.FACADE)
    void ofDifferentKeysThatAreThereOrNewDoNotDeadlock(Way way, Journal journal) throws Exception {
        Samples.stored(way, new Account("A", "1.00"), new Account("M", "1.00"), new Account("Z", "1.00"));
        meetBeforeTheInsert(journal, 2);

        CompletableFuture<UpsertResult> one = started(way, "A", "N1");
        CompletableFuture<UpsertResult> other = started(way, "N2", "Z");

        assertThat(outcomes(one.get(30, TimeUnit.SECONDS))).containsExactly(UPDATED, CREATED);
        assertThat(outcomes(other.get(30, TimeUnit.SECONDS))).containsExactly(CREATED, UPDATED);
        assertThat(way.database().rows("select account_number, version from account order by account_number"))
                .containsExactly(
                        List.of("A", 2L), List.of("M", 1L), List.of("N1", 1L), List.of("N2", 1L), List.of("Z", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void ofTheSameNewKeysCreateOnceAndUpdateOnce(Way way, Journal journal) throws Exception {
        meetBeforeTheInsert(journal, 2);

        CompletableFuture<UpsertResult> one = started(way, new BigDecimal("5.00"), "K", "L");
        CompletableFuture<UpsertResult> other = started(way, new BigDecimal("6.00"), "K", "L");

        UpsertResult first = one.get(30, TimeUnit.SECONDS);
        UpsertResult second = other.get(30, TimeUnit.SECONDS);
        boolean oneCreated = outcomes(first).contains(CREATED);
        assertThat(outcomes(oneCreated ? first : second)).containsExactly(CREATED, CREATED);
        assertThat(outcomes(oneCreated ? second : first)).containsExactly(UPDATED, UPDATED);
        BigDecimal last = new BigDecimal(oneCreated ? "6.00" : "5.00");
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(List.of("K", last, 2L), List.of("L", last, 2L));
    }

    /** A row that was found and is gone when it is locked is inserted again. */
    @EveryWay(WritePath.FACADE)
    void aRowThatAnotherTransactionDeletedSinceTheTransactionBeganIsCreated(Way way, Journal journal) {
        Samples.stored(way, new Account("K", "1.00"));

        UpsertResult result = way.commitAndGet(work -> {
            looks(work);
            way.database().execute("delete from account");
            return work.bulk().upsert(List.of(new Account("K", "5.00")), conflictOn("number"));
        });

        assertThat(outcomes(result)).containsExactly(CREATED);
        assertThat(way.database().column("select balance from account")).containsExactly(new BigDecimal("5.00"));
    }

    @EveryWay(WritePath.FACADE)
    void aRowWhoseKeyAnotherTransactionChangedSinceTheTransactionBeganIsLeftAlone(Way way, Journal journal) {
        Samples.stored(way, new Account("K", "1.00"));

        UpsertResult result = way.commitAndGet(work -> {
            looks(work);
            way.database().execute("update account set account_number = 'L', version = 2");
            return work.bulk().upsert(List.of(new Account("K", "5.00")), conflictOn("number"));
        });

        assertThat(outcomes(result)).containsExactly(CREATED);
        assertThat(way.database().rows("select account_number, balance, version from account order by account_number"))
                .containsExactly(List.of("K", new BigDecimal("5.00"), 1L), List.of("L", new BigDecimal("1.00"), 2L));
    }

    /** Reads something: from here on the transaction has its snapshot, where databases have them. */
    private static void looks(Work work) {
        assertThat(work.em()
                        .createQuery("select a.number from Account a", String.class)
                        .getResultList())
                .containsExactly("K");
    }

    private static void meetBeforeTheInsert(Journal journal, int writers) {
        CyclicBarrier barrier = new CyclicBarrier(writers);
        journal.on(Event.BEFORE_CREATE, Account.class, () -> {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static CompletableFuture<UpsertResult> started(Way way, String... numbers) {
        return started(way, new BigDecimal("5.00"), numbers);
    }

    private static CompletableFuture<UpsertResult> started(Way way, BigDecimal balance, String... numbers) {
        CompletableFuture<UpsertResult> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        List<Account> accounts = List.of(numbers).stream()
                                .map(number -> new Account(number, balance.toString()))
                                .toList();
                        done.complete(way.commitAndGet(work -> work.bulk().upsert(accounts, conflictOn("number"))));
                    } catch (Throwable thrown) {
                        done.completeExceptionally(thrown);
                    }
                })
                .start();
        return done;
    }

    private static List<RecordOutcome> outcomes(UpsertResult result) {
        return result.outcomes().stream().map(UpsertedRecord::outcome).toList();
    }
}
