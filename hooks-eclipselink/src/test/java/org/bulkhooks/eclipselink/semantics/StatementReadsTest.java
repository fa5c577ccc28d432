package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;

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

    private static void sent(Way way, int selects, int writes) {
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

        sent(way, 1, 2);
        assertThat(way.database().statements().selects().get(0).sql())
                .contains("for update")
                .contains("order by");
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

        sent(way, 1, 2);
        assertThat(way.database().count("rate")).isZero();
        assertThat(journal.calls(Event.AFTER_DELETE, Rate.class)).hasSize(2);
    }

    @EveryWay(WritePath.STATEMENT)
    void nothingMatches(Way way, Journal journal) {
        way.database().statements().clear();

        way.commit(
                work -> assertThat(work.em().createQuery("delete from Rate r").executeUpdate())
                        .isZero());

        sent(way, 1, 0);
    }

    @EveryWay(WritePath.STATEMENT)
    void computedValuesAreReadWithIdsFirst(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(work.em()
                        .createQuery("update Rate r set r.points = r.points + 1")
                        .executeUpdate())
                .isEqualTo(1_500));

        sent(way, 1 + 2 + 2, 2);
        assertThat(way.database().column("select distinct points from rate order by points"))
                .containsExactly(1, 2);
    }

    @EveryWay(WritePath.FACADE)
    void aChunkIsReadWithOneQuery(Way way, Journal journal) {
        stored(way, journal, 1_500);

        way.commit(work -> assertThat(
                        work.bulk().update(work.em().createQuery("update Rate r set r.name = 'n'"), chunkByChunk()))
                .isEqualTo(new BulkResult(1_500, 1_500)));

        // the last id, a page of ids, and what comes after it; two chunks
        sent(way, 3 + 2, 2);
    }
}
