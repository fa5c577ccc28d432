package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.onProgress;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Desk;

@Semantics("statements that are executed chunk by chunk")
class StatementsByChunkTest {

    private static final String MARK = "update Account a set a.remark = 'r' where a.remark is null";

    private static void stored(Way way, Journal journal, int accounts) {
        Samples.stored(way, Samples.accounts(accounts));
        journal.forgetCalls();
        way.database().statements().clear();
    }

    private static List<Object> remarks(Way way) {
        return way.database().column("select remark from account order by id");
    }

    private static void vetoAt(Journal journal, String number) {
        journal.beforeUpdate(Account.class, accounts -> {
            if (accounts.newRecords().stream().anyMatch(each -> each.getNumber().equals(number))) {
                throw new IllegalStateException("veto");
            }
        });
    }

    @EveryWay(WritePath.FACADE)
    void eachRowIsMetOnceAlthoughTheStatementChangesWhatItAsksFor(Way way, Journal journal) {
        stored(way, journal, 5);
        List<BulkProgress> told = new ArrayList<>();

        try (Work work = way.open()) {
            BulkResult result = work.bulk()
                    .update(work.em().createQuery(MARK), chunkSize(2), commitByChunk(), onProgress(told::add));

            assertThat(result).isEqualTo(new BulkResult(5, 5));
            assertThat(work.active()).isFalse();
        }
        assertThat(remarks(way)).containsExactly("r", "r", "r", "r", "r");
        assertThat(way.database().column("select version from account")).containsOnly(2L);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(Call::positions)
                .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(Call::chunk)
                .as("each an operation of its own")
                .containsExactly(0, 0, 0);
        assertThat(told).extracting(BulkProgress::records).containsExactly(2L, 4L, 5L);
        assertThat(way.database().connectionsInUse()).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void theIdsAreReadOnceForManyChunks(Way way, Journal journal) {
        stored(way, journal, 5);

        try (Work work = way.open()) {
            work.bulk().update(work.em().createQuery(MARK), chunkSize(2), commitByChunk());
        }

        assertThat(way.database().statements().selects())
                .as("the last id, a page, what comes after it; 3 chunks, unwoven their rows before their records")
                .hasSize(3 + (way.isWoven() ? 3 : 2 * 3));
        assertThat(way.database().statements().writes()).hasSize(3);
    }

    @EveryWay(WritePath.FACADE)
    void deletesCommitByChunkToo(Way way, Journal journal) {
        stored(way, journal, 5);
        List<Long> left = new ArrayList<>();
        journal.beforeDelete(Account.class, accounts -> Work.current()
                .independently(other -> left.add(way.database().count("account"))));

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .delete(
                                    work.em()
                                            .createQuery("delete from Account a where a.balance > :least")
                                            .setParameter("least", new java.math.BigDecimal("1")),
                                    chunkSize(2),
                                    commitByChunk()))
                    .isEqualTo(new BulkResult(5, 5));
        }
        assertThat(left).containsExactly(5L, 3L, 1L);
    }

    @EveryWay(WritePath.FACADE)
    void inOneTransactionTheyAreOneOperation(Way way, Journal journal) {
        stored(way, journal, 5);

        way.commit(work -> assertThat(work.bulk().update(work.em().createQuery(MARK), chunkSize(2), chunkByChunk()))
                .isEqualTo(new BulkResult(5, 5)));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A0, A1]",
                        "AFTER_UPDATE Account [A0, A1]",
                        "BEFORE_UPDATE Account [A2, A3]",
                        "AFTER_UPDATE Account [A2, A3]",
                        "BEFORE_UPDATE Account [A4]",
                        "AFTER_UPDATE Account [A4]");
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(Call::chunk)
                .containsExactly(0, 1, 2);
        assertThat(remarks(way)).containsOnly("r");
    }

    @EveryWay(WritePath.FACADE)
    void aVetoInALaterChunkOfOneTransactionLeavesNothing(Way way, Journal journal) {
        stored(way, journal, 5);
        vetoAt(journal, "A4");

        try (Work work = way.open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery(MARK), chunkSize(2), chunkByChunk()))
                    .withMessage("veto");
        }
        assertThat(remarks(way)).containsOnlyNulls();
    }

    @EveryWay(WritePath.FACADE)
    void whatDoesNotMatchAnyMoreIsCalledAgainFromTheStart(Way way, Journal journal) {
        stored(way, journal, 5);
        vetoAt(journal, "A3");

        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .update(work.em().createQuery(MARK), chunkSize(2), commitByChunk()));

            assertThat(failed.committed()).isEqualTo(new BulkResult(2, 2));
            assertThat(failed.resumeAt()).isEqualTo(2);
        }
        assertThat(remarks(way)).containsExactly("r", "r", null, null, null);

        journal.reset();
        try (Work work = way.open()) {
            assertThat(work.bulk().update(work.em().createQuery(MARK), chunkSize(2), commitByChunk()))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(way.database().column("select version from account")).containsOnly(2L);
    }

    @EveryWay(WritePath.FACADE)
    void whatMatchesStillIsResumedAtAPosition(Way way, Journal journal) {
        stored(way, journal, 5);
        String raise = "update Account a set a.balance = a.balance + 1";
        vetoAt(journal, "A3");

        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .update(work.em().createQuery(raise), chunkSize(2), commitByChunk()));
            journal.reset();

            assertThat(work.bulk().update(work.em().createQuery(raise), chunkSize(2), commitByChunk(failed.resumeAt())))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(way.database().column("select version from account")).containsOnly(2L);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class).get(0).positions())
                .containsExactly(2, 3);
    }

    @EveryWay(WritePath.FACADE)
    void rowsThatAnEarlierChunkTookOutAreLeftAlone(Way way, Journal journal) {
        stored(way, journal, 4);
        journal.afterUpdate(Account.class, accounts -> Work.current()
                .em()
                .createNativeQuery("update account set remark = 'mine' where account_number = 'A2'")
                .executeUpdate());

        try (Work work = way.open()) {
            assertThat(work.bulk().update(work.em().createQuery(MARK), chunkSize(2), commitByChunk()))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(remarks(way)).containsExactly("r", "r", "mine", "r");
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class).get(1).positions())
                .containsExactly(3);
    }

    @EveryWay(WritePath.FACADE)
    void rowsThatHooksCreateAreNotMet(Way way, Journal journal) {
        stored(way, journal, 3);
        journal.afterUpdate(Account.class, accounts -> Work.current()
                .em()
                .persist(new Account("N" + accounts.newRecords().get(0).getNumber())));

        try (Work work = way.open()) {
            assertThat(work.bulk().update(work.em().createQuery(MARK), chunkSize(1), commitByChunk()))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(way.database().column("select account_number from account where remark is null order by id"))
                .containsExactly("NA0", "NA1", "NA2");
    }

    @EveryWay(WritePath.FACADE)
    void rejectedRecordsAreNamedByTheirPlaceAmongAll(Way way, Journal journal) {
        stored(way, journal, 5);
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    if (change.newRecord().getNumber().equals("A3")) {
                        change.reject("remark", "not this one");
                    }
                }));

        try (Work work = way.open()) {
            assertThat(work.bulk().update(work.em().createQuery(MARK), chunkSize(2), commitByChunk(), partialSuccess()))
                    .isEqualTo(new BulkResult(
                            5, 4, List.of(new RejectedRecord(3, Account.class, "remark", "not this one"))));
        }
        assertThat(remarks(way)).containsExactly("r", "r", "r", null, "r");
    }

    @EveryWay(WritePath.FACADE)
    void unchangedRowsAreCountedAndNotWritten(Way way, Journal journal) {
        stored(way, journal, 3);
        way.database().execute("update account set remark = 'r' where account_number = 'A1'");

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery("update Account a set a.remark = 'r'"),
                                    chunkSize(1),
                                    commitByChunk()))
                    .isEqualTo(new BulkResult(3, 2));
        }
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(2L, 1L, 2L);
    }

    @EveryWay(WritePath.FACADE)
    void valuesThatTheDatabaseComputesAreTakenChunkByChunk(Way way, Journal journal) {
        stored(way, journal, 3);

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .update(Account.class)
                            .set("remark", (account, statement, criteria) -> criteria.upper(account.get("number")))
                            .where((account, statement, criteria) -> criteria.isNull(account.get("remark")))
                            .execute(chunkSize(2), commitByChunk()))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(remarks(way)).containsExactly("A0", "A1", "A2");
    }

    @EveryWay(WritePath.FACADE)
    void idsOfSeveralColumnsAreInOrderToo(Way way, Journal journal) {
        way.commit(work -> {
            for (int room = 0; room < 3; room++) {
                for (int place = 0; place < 3; place++) {
                    work.em().persist(new Desk("r" + room, place, "red"));
                }
            }
        });

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery("update Desk d set d.colour = 'blue' where d.colour = 'red'"),
                                    chunkSize(2),
                                    commitByChunk()))
                    .isEqualTo(new BulkResult(9, 9));
        }
        assertThat(way.database().column("select distinct colour from desk")).containsExactly("blue");
    }

    @EveryWay(WritePath.FACADE)
    void aConditionOnACollectionFindsEachRowOnce(Way way, Journal journal) {
        way.commit(work -> {
            Customer customer = new Customer("C");
            work.em().persist(customer);
            for (Account account : Samples.accounts(3)) {
                account.setCustomer(customer);
                work.em().persist(account);
            }
        });
        journal.forgetCalls();

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .update(
                                    work.em()
                                            .createQuery(
                                                    "update Account a set a.remark = 'r' where a.customer.name = 'C'"),
                                    chunkSize(2),
                                    commitByChunk()))
                    .isEqualTo(new BulkResult(3, 3));
        }
    }

    @EveryWay(WritePath.FACADE)
    void bypassedHooksAreLeftOut(Way way, Journal journal) {
        stored(way, journal, 3);

        try (Work work = way.open()) {
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery(MARK),
                                    chunkSize(2),
                                    commitByChunk(),
                                    bypassing(Bypass.allHooks("migration"))))
                    .isEqualTo(new BulkResult(3, 3));
        }
        assertThat(journal.calls()).isEmpty();
        assertThat(remarks(way)).containsOnly("r");
    }

    @EveryWay(WritePath.FACADE)
    void nothingMatches(Way way, Journal journal) {
        try (Work work = way.open()) {
            assertThat(work.bulk().update(work.em().createQuery(MARK), commitByChunk()))
                    .isEqualTo(new BulkResult(0, 0));
            assertThat(work.bulk().delete(work.em().createQuery("delete from Account a"), chunkByChunk()))
                    .isEqualTo(new BulkResult(0, 0));
        }
        assertThat(journal.calls()).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void badInputIsRefusedBeforeAnythingIsSent(Way way, Journal journal) {
        stored(way, journal, 1);
        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery(MARK), commitByChunk()))
                    .withMessageContaining("one is active already");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().delete(work.em().createQuery(MARK), chunkByChunk()))
                    .withMessage("the query is an UPDATE; call update with it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(work.em().createQuery("update Account a set a.remark = :remark"), chunkByChunk()))
                    .withMessage("the parameter remark of the query has no value; set it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(
                                    work.em()
                                            .createQuery("update Account a set a.remark = 'r' where a.balance ="
                                                    + " (select max(b.balance) from Account b)"),
                                    chunkByChunk()))
                    .withMessageContaining("a subquery on Account leads to other rows of Account");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery(MARK), onProgress(told -> {})))
                    .withMessageContaining("add commitByChunk or chunkByChunk");
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
        try (Work work = way.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery(MARK), commitByChunk(-1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(work.em().createQuery(MARK), commitByChunk(2)))
                    .withMessageContaining("there are 1 records only");
        }
        assertThat(journal.calls()).isEqualTo(Collections.emptyList());
        assertThat(remarks(way)).containsOnlyNulls();
    }
}
