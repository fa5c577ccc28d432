package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.Change;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Stage;
import org.bulkhooks.eclipselink.semantics.model.Tour;

/** An embeddable in a collection that is changed in place, and not exchanged for another. */
@Semantics("embeddables in collections that are changed in place")
class ElementsInPlaceTest {

    private static List<Long> stored(Way way, Journal journal) {
        Tour tour = new Tour("T");
        tour.getStages().add(new Stage("A", 1));
        tour.getStops().put("k", new Stage("B", 2));
        List<Long> ids = Samples.stored(way, tour);
        way.unit().forgetAll();
        journal.forgetCalls();
        return ids;
    }

    private static void later(Tour tour) {
        tour.getStages().get(0).setHours(9);
        tour.getStops().values().forEach(stage -> stage.setHours(8));
    }

    private static String pair(Change<Tour> change) {
        return stages(change.oldRecord()) + " > " + stages(change.newRecord());
    }

    private static String stages(Tour tour) {
        return List.copyOf(tour.getStages()) + " " + List.copyOf(tour.getStops().values());
    }

    private static List<Object> hours(Way way) {
        List<Object> hours = new ArrayList<>(way.database().column("select hours from tour_stage"));
        hours.addAll(way.database().column("select hours from tour_stop"));
        return hours;
    }

    @EveryWayOfRecords
    void theOldRecordHasWhatWas(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> pairs = new ArrayList<>();
        journal.beforeUpdate(Tour.class, tours -> tours.forEach(change -> pairs.add(pair(change))));
        journal.afterUpdate(Tour.class, tours -> tours.forEach(change -> pairs.add(pair(change))));

        way.commit(work -> work.update(Tour.class, ids, ElementsInPlaceTest::later));

        assertThat(pairs).hasSize(2).containsOnly("[A 1] [B 2] > [A 9] [B 8]");
        assertThat(hours(way)).containsExactly(9, 8);
    }

    @EveryWayOfRecords
    void aBeforeHookChangesThem(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> pairs = new ArrayList<>();
        journal.beforeUpdate(Tour.class, tours -> tours.newRecords().forEach(ElementsInPlaceTest::later));
        journal.afterUpdate(Tour.class, tours -> tours.forEach(change -> pairs.add(pair(change))));

        way.commit(work -> work.update(Tour.class, ids, tour -> tour.setName("U")));

        assertThat(pairs).containsExactly("[A 1] [B 2] > [A 9] [B 8]");
        assertThat(hours(way)).containsExactly(9, 8);
    }

    @EveryWayOfRecords
    void anAfterHookChangesThem(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        List<String> pairs = new ArrayList<>();
        journal.afterUpdate(Tour.class, tours -> {
            tours.forEach(change -> pairs.add(pair(change)));
            tours.newRecords().forEach(ElementsInPlaceTest::later);
        });

        way.commit(work -> work.update(Tour.class, ids, tour -> tour.setName("U")));

        assertThat(hours(way)).containsExactly(9, 8);
        assertThat(pairs).containsExactly("[A 1] [B 2] > [A 1] [B 2]", "[A 1] [B 2] > [A 9] [B 8]");
    }

    @EveryWay(WritePath.FACADE)
    void inACollectionThatIsLeftOutItIsRefused(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(Tour.class, tours -> tours.newRecords().forEach(ElementsInPlaceTest::later));

        assertThatThrownBy(() -> way.commit(work -> {
                    Tour tour = work.em().find(Tour.class, ids.get(0));
                    tour.getStages().forEach(each -> {});
                    tour.getStops().values().forEach(each -> {});
                    work.em().clear();
                    tour.setName("U");
                    work.bulk().update(List.of(tour), attributes("name"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a hook changed 'stages' of Tour");
        assertThat(hours(way)).containsExactly(1, 2);
    }
}
