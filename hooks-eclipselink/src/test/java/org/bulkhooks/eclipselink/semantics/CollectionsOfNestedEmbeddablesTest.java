package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.Change;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Berth;
import org.bulkhooks.eclipselink.semantics.model.Itinerary;
import org.bulkhooks.eclipselink.semantics.model.Stop;

@Semantics(value = "element collections of embeddables with one more in them", beans = EveryHook.class)
class CollectionsOfNestedEmbeddablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static final String ROWS =
            "select i.code, s.quay, s.number, i.version from itinerary i left join itinerary_stops s on s.itinerary_id = i.id"
                    + " order by i.code, s.stop_day";

    @ApplicationScoped
    static class ItineraryHooks {

        void stopped(@Observes @WhenChanged("stops") AfterUpdate<Itinerary> some, Journal journal) {
            for (Change<Itinerary> change : some) {
                journal.note(new ArrayList<>(change.oldRecord().getStops()) + ">"
                        + new ArrayList<>(change.newRecord().getStops()));
            }
        }

        void deleted(@Observes BeforeDelete<Itinerary> some, Journal journal) {
            some.oldRecords().forEach(each -> journal.note("deleted " + new ArrayList<>(each.getStops())));
        }
    }

    private static Stop stop(int day, String quay, int number) {
        return new Stop(DAY.plusDays(day), new Berth(quay, number));
    }

    private static List<Itinerary> two() {
        return List.of(new Itinerary("I0", stop(0, "a", 1), stop(1, "b", 2)), new Itinerary("I1"));
    }

    private static List<Long> stored(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, two());
        journal.forgetCalls();
        way.unit().forgetAll();
        return ids;
    }

    private static List<Object> row(Object... columns) {
        return java.util.Arrays.asList(columns);
    }

    @EveryWay
    void newElementsAreWritten(Way way, Journal journal) {
        way.commit(work -> work.create(two()));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("I0", "a", 1, 1L), row("I0", "b", 2, 1L), row("I1", null, null, 1L));
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void changesOfElementsAreWrittenAndTold(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(Itinerary.class, ids, each -> {
            if (each.label().equals("I0")) {
                each.getStops().remove(0);
            }
            each.getStops().add(stop(2, "c", 3));
        }));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("I0", "b", 2, 2L), row("I0", "c", 3, 2L), row("I1", "c", 3, 2L));
        assertThat(journal.notes())
                .containsExactlyInAnyOrder(
                        "[" + stop(0, "a", 1) + ", " + stop(1, "b", 2) + "]>[" + stop(1, "b", 2) + ", "
                                + stop(2, "c", 3) + "]",
                        "[]>[" + stop(2, "c", 3) + "]");
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void aChangeDeepInAnElementIsWrittenAndTold(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(
                Itinerary.class, ids.subList(0, 1), each -> each.getStops().set(0, stop(0, "z", 1))));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("I0", "z", 1, 2L), row("I0", "b", 2, 2L), row("I1", null, null, 1L));
        assertThat(journal.notes()).hasSize(1);
    }

    @EveryWay
    void aChangeOfAColumnLeavesElementsAlone(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(Itinerary.class, ids.subList(0, 1), each -> each.setCode("I9")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("I1", null, null, 1L), row("I9", "a", 1, 2L), row("I9", "b", 2, 2L));
        assertThat(journal.notes()).isEmpty();
    }

    @EveryWay
    void elementsOfDeletedRecordsGoAndAreSeen(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.delete(Itinerary.class, ids.subList(0, 1)));

        assertThat(way.database().rows(ROWS)).containsExactly(row("I1", null, null, 1L));
        assertThat(way.database().count("itinerary_stops")).isZero();
        assertThat(journal.notes()).containsExactly("deleted [" + stop(0, "a", 1) + ", " + stop(1, "b", 2) + "]");
    }

    @EveryWay(WritePath.FACADE)
    void upsertsWriteElements(Way way, Journal journal) {
        stored(way, journal);

        way.commit(work -> work.bulk()
                .upsert(
                        List.of(new Itinerary("I0", stop(0, "a", 1)), new Itinerary("I2", stop(0, "n", 4))),
                        conflictOn("code")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(row("I0", "a", 1, 2L), row("I1", null, null, 1L), row("I2", "n", 4, 1L));
    }

    @EveryWay(WritePath.FACADE)
    void changesMadeToTheRecordsOfAQueryAreWritten(Way way, Journal journal) {
        stored(way, journal);

        way.commit(work -> work.bulk()
                .update(
                        work.em().createQuery("select i from Itinerary i", Itinerary.class),
                        each -> each.setStops(new ArrayList<>(List.of(stop(5, "q", 5))))));

        assertThat(way.database().rows(ROWS)).containsExactly(row("I0", "q", 5, 2L), row("I1", "q", 5, 2L));
    }
}
