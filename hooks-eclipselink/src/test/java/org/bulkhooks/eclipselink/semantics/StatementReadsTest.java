package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Rate;

@Semantics("statements on records that are no more than their rows")
class StatementReadsTest {

    private static void stored(Way way, Journal journal, int rates) {
        way.commit(work -> IntStream.range(0, rates).forEach(i -> work.em().persist(new Rate("R" + i, i % 2))));
        journal.forgetCalls();
        way.database().statements().clear();
    }

    /** Where rows are locked one by one, their ids are read before. */
    private static void sent(Way way, int selects, int writes) {
        sentAsIs(way, selects - 1 + way.database().queriesToFind(), writes);
    }

    private static void sentAsIs(Way way, int selects, int writes) {
        assertThat(way.database().statements().selects()).as("reads").hasSize(selects);
        assertThat(way.database().statements().writes()).as("writes").hasSize(writes);
    }

    @EveryWay(WritePath.STATEMENT)
    void oneQueryFindsLocksAndReadsTheRowsOfAnUpdate(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Rate r set r.points = :points, r.name = 'n'")
                        .setParameter("points", 1)
                        .executeUpdate())
                .isEqualTo(1_500));

        sent(way, 1, way.database().lists(1_000) + way.database().lists(500));
        assertThat(way.database().statements().selects().get(0).sql()).contains("order by");
        assertThat(way.database().statements().all())
                .anyMatch(each -> each.sql().contains("for update"));
        assertThat(way.database().statements().rowLocks())
                .hasSize(way.database().locksRowByRow() ? 1_500 : 0);
        assertThat(way.database().rows("select distinct name, points, version from rate"))
                .containsExactly(List.of("n", 1, 2L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Rate.class))
                .extracting(call -> call.size())
                .containsExactly(1_000, 500);
    }

    @EveryWay(WritePath.STATEMENT)
    void rowsThatStayAreCountedAndNotWritten(Way way, Journal journal) {
        stored(way, journal, 4);

        way.commit(work -> assertThat(
                        work.em().createQuery("update Rate r set r.points = 1").executeUpdate())
                .isEqualTo(4));

        sent(way, 1, 1);
        assertThat(way.database().column("select version from rate order by id"))
                .containsExactly(2L, 1L, 2L, 1L);
        assertThat(journal.calls(Event.AFTER_UPDATE, Rate.class).get(0).labels())
                .containsExactly("R0", "R2");
    }

    @EveryWay(WritePath.STATEMENT)
    void nullOfAPrimitiveIsToldByTheRow(Way way, Journal journal) {
        stored(way, journal, 2);
        way.database().execute("update rate set points = null");
        way.database().statements().clear();

        way.commit(work -> assertThat(
                        work.em().createQuery("update Rate r set r.points = 0").executeUpdate())
                .isEqualTo(2));

        sent(way, 1, 1);
        assertThat(way.database().column("select points from rate")).containsOnly(0);
    }

    @EveryWay(WritePath.STATEMENT)
    void oneQueryFindsLocksAndReadsTheRowsOfADelete(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(work.em()
                        .createQuery("delete from Rate r where r.points < 2")
                        .executeUpdate())
                .isEqualTo(1_500));

        sent(way, 1, way.database().lists(1_000) + way.database().lists(500));
        assertThat(way.database().count("rate")).isZero();
        assertThat(journal.calls(Event.AFTER_DELETE, Rate.class)).hasSize(2);
    }

    @EveryWay(WritePath.STATEMENT)
    void nothingMatches(Way way, Journal journal) {
        way.database().statements().clear();

        way.commit(
                work -> assertThat(work.em().createQuery("delete from Rate r").executeUpdate())
                        .isZero());

        sentAsIs(way, 1, 0);
    }

    @EveryWay(WritePath.STATEMENT)
    void computedNumbersAreReadWithTheRowsAndNotAgain(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Rate r set r.points = r.points * :factor + 1")
                        .setParameter("factor", 2)
                        .executeUpdate())
                .isEqualTo(1_500));

        sent(way, 1, way.database().lists(1_000) + way.database().lists(500));
        assertThat(way.database().column("select distinct points from rate order by points"))
                .containsExactly(1, 3);
    }

    @EveryWay(WritePath.STATEMENT)
    void aSumIsNotTakenForTheColumnThatItIsComputedOf(Way way, Journal journal) {
        stored(way, journal, 1);
        List<List<Object>> seen = new ArrayList<>();
        journal.beforeUpdate(Rate.class, updated -> seen.add(fees(updated.oldRecords(), updated.newRecords())));
        journal.afterUpdate(Rate.class, updated -> seen.add(fees(updated.oldRecords(), updated.newRecords())));

        execute(way, "update Rate r set r.fee = r.fee + 5");

        assertThat(seen)
                .containsExactly(
                        List.of(new BigDecimal("1.00"), new BigDecimal("6.00"), 1L),
                        List.of(new BigDecimal("1.00"), new BigDecimal("6.00"), 2L));
        sent(way, 1, 1);
        assertThat(way.database().rows("select fee, version from rate"))
                .containsExactly(List.of(new BigDecimal("6.00"), 2L));
    }

    @EveryWay(WritePath.STATEMENT)
    void severalValuesAreComputedForEachRow(Way way, Journal journal) {
        stored(way, journal, 2);
        List<List<Object>> seen = new ArrayList<>();
        journal.beforeUpdate(Rate.class, updated -> updated.newRecords()
                .forEach(each -> seen.add(List.of(each.getPoints(), each.getFee(), each.getRemark()))));

        execute(way, "update Rate r set r.points = r.points + 1, r.remark = r.name, r.fee = r.points * 3");

        assertThat(seen)
                .as("fee of the points before")
                .containsExactly(List.of(1, new BigDecimal("0"), "R0"), List.of(2, new BigDecimal("3"), "R1"));
        assertThat(way.database().rows("select points, remark from rate order by id"))
                .containsExactly(List.of(1, "R0"), List.of(2, "R1"));
    }

    @EveryWay(WritePath.STATEMENT)
    void textsThatTheDatabaseComputesAreReadAgain(Way way, Journal journal) {
        stored(way, journal, 1);
        journal.afterUpdate(Rate.class, updated -> assertThat(updated.newRecords())
                .extracting(Rate::getRemark)
                .containsExactly("R0"));

        execute(way, "update Rate r set r.remark = r.name");

        sent(way, 2, 1);
        assertThat(way.database().column("select remark from rate")).containsExactly("R0");
    }

    @EveryWay(WritePath.STATEMENT)
    void numbersThatTheColumnRoundsAreReadAgain(Way way, Journal journal) {
        stored(way, journal, 2);
        way.database().execute("update rate set fee = 2 where points = 1");

        execute(way, "update Rate r set r.fee = r.fee * 1.125");

        sent(way, 2, 1);
        assertThat(way.database().column("select fee from rate order by points"))
                .containsExactly(rounded(way), new BigDecimal("2.25"));
    }

    @EveryWay(WritePath.STATEMENT)
    void numbersWithoutOneInTheRowAreReadAgain(Way way, Journal journal) {
        stored(way, journal, 1);
        way.database().execute("update rate set fee = null");
        List<BigDecimal> seen = new ArrayList<>();
        journal.afterUpdate(Rate.class, updated -> updated.newRecords().forEach(each -> seen.add(each.getFee())));

        execute(way, "update Rate r set r.fee = coalesce(r.fee, 0.0) + 1.125");

        assertThat(seen).containsExactly(rounded(way));
        sent(way, 2, 1);
    }

    @EveryWay(WritePath.STATEMENT)
    void functionsAreReadAgain(Way way, Journal journal) {
        stored(way, journal, 1);

        execute(way, "update Rate r set r.points = mod(r.points + 7, 3)");

        sent(way, 2, 1);
        assertThat(way.database().column("select points from rate")).containsExactly(1);
    }

    @EveryWay(WritePath.STATEMENT)
    void whatABeforeHookWritesOnTopIsReadAgain(Way way, Journal journal) {
        stored(way, journal, 2);
        List<BigDecimal> seen = new ArrayList<>();
        journal.beforeUpdate(Rate.class, updated -> updated.newRecords().stream()
                .filter(each -> each.getPoints() == 1)
                .forEach(each -> each.setFee(new BigDecimal("9.999"))));
        journal.afterUpdate(Rate.class, updated -> updated.newRecords().forEach(each -> seen.add(each.getFee())));

        execute(way, "update Rate r set r.fee = r.fee + 1");

        assertThat(seen)
                .containsExactly(
                        new BigDecimal("2.00"), new BigDecimal(way.database().cutsGivenDecimals() ? "9.99" : "10.00"));
        sent(way, 2, 2);
    }

    /** 1.125, as a column with two digits has it. */
    private static BigDecimal rounded(Way way) {
        return new BigDecimal(way.database().cutsDecimals() ? "1.12" : "1.13");
    }

    private static void execute(Way way, String statement) {
        way.database().statements().clear();
        way.commit(work -> work.em().createQuery(statement).executeUpdate());
    }

    private static List<Object> fees(List<Rate> before, List<Rate> now) {
        return List.of(before.get(0).getFee(), now.get(0).getFee(), now.get(0).getVersion());
    }

    @EveryWay(WritePath.FACADE)
    void aChunkIsReadWithOneQuery(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(
                        work.bulk().update(work.em().createQuery("update Rate r set r.name = 'n'"), chunkByChunk()))
                .isEqualTo(new BulkResult(1_500, 1_500)));

        // the last id, a page of ids, and what comes after it; two chunks
        sentAsIs(way, 3 + 2, way.database().lists(1_000) + way.database().lists(500));
    }
}
