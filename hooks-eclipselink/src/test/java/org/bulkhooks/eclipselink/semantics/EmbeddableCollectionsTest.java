package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Stage;
import org.bulkhooks.eclipselink.semantics.model.Tour;

@Semantics("collections of embeddables")
class EmbeddableCollectionsTest {

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void updatesRecordsWhoseCollectionsAreLoaded(Way way, Journal journal) {
        List<Long> ids = stored(way);
        journal.forgetCalls();

        way.commit(work -> {
            List<Tour> tours = work.load(Tour.class, ids);
            tours.forEach(EmbeddableCollectionsTest::load);
            work.update(Tour.class, ids, EmbeddableCollectionsTest::change);
        });

        assertThat(rows(way)).containsExactlyElementsOf(changed());
        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Tour [A, B]", "AFTER_UPDATE Tour [A, B]");
    }

    @EveryWay(WritePath.FACADE)
    void changesRecordsOfAQuery(Way way, Journal journal) {
        stored(way);

        way.commit(work -> work.bulk()
                .update(
                        work.em().createQuery("select t from Tour t order by t.name", Tour.class),
                        EmbeddableCollectionsTest::change));

        assertThat(rows(way)).containsExactlyElementsOf(changed());
    }

    @EveryWay(WritePath.FACADE)
    void upsertsRecordsWithElements(Way way, Journal journal) {
        stored(way);
        Tour known = tour("A");
        change(known);
        Tour made = tour("C");

        way.commit(work -> work.bulk().upsert(List.of(known, made), conflictOn("name")));

        List<List<Object>> expected = new ArrayList<>();
        expected.addAll(changed().subList(0, 2));
        expected.addAll(asStored("B"));
        expected.addAll(asStored("C"));
        assertThat(rows(way)).containsExactlyElementsOf(expected);
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void deletesRecordsWithTheirElements(Way way, Journal journal) {
        List<Long> ids = stored(way);

        way.commit(work -> work.delete(Tour.class, ids));

        assertThat(rows(way)).isEmpty();
        assertThat(way.database().rows("select * from tour_stage")).isEmpty();
        assertThat(way.database().rows("select * from tour_stop")).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void leavesManagedRecordsInAStateThatCanBeFlushed(Way way, Journal journal) {
        List<Long> ids = stored(way);
        Tour detached = way.commitAndGet(work -> {
            Tour loaded = work.load(Tour.class, ids).get(0);
            load(loaded);
            return loaded;
        });

        way.commit(work -> {
            List<Tour> managed = work.load(Tour.class, ids);
            managed.forEach(EmbeddableCollectionsTest::load);
            change(detached);
            work.bulk().update(List.of(detached));
            assertThat(managed.get(0).getStages()).containsExactlyElementsOf(detached.getStages());
            managed.get(1).getStages().get(0).setHours(7);
            managed.get(1).getStops().get("noon").setHours(9);
            work.em().flush();
        });

        assertThat(way.database()
                        .rows("select hours from tour_stage where place = 'B1' union all"
                                + " select hours from tour_stop where place = 'B2'"))
                .containsExactly(List.of(7), List.of(9));
    }

    @EveryWay(WritePath.FACADE)
    void readsTheElementsOfAllRecordsWithOneQueryEach(Way way, Journal journal) {
        List<Tour> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(tour("T" + i));
        }
        way.commit(work -> work.bulk().create(many));
        way.unit().factory().getCache().evictAll();
        List<Long> ids = many.stream().map(Tour::getId).toList();
        List<Tour> detached = way.commitAndGet(work -> work.loadDetached(Tour.class, ids));
        detached.forEach(each -> each.setName(each.getName() + "!"));
        way.database().statements().clear();

        way.commit(work -> work.bulk().update(detached));

        assertThat(way.database().statements().selects()).hasSizeLessThanOrEqualTo(6);
    }

    private static List<Long> stored(Way way) {
        Tour a = tour("A");
        Tour b = tour("B");
        way.commit(work -> work.bulk().create(List.of(a, b)));
        return List.of(a.getId(), b.getId());
    }

    private static Tour tour(String name) {
        Tour tour = new Tour(name);
        tour.getStages().add(new Stage(name + "1", 1));
        tour.getStops().put("noon", new Stage(name + "2", 2));
        return tour;
    }

    private static void load(Tour tour) {
        assertThat(tour.getStages()).isNotEmpty();
        assertThat(tour.getStops()).isNotEmpty();
    }

    private static void change(Tour tour) {
        tour.getStages().add(new Stage(tour.getName() + "3", 3));
        tour.getStops().get("noon").setHours(5);
    }

    private static List<List<Object>> changed() {
        return List.of(
                List.of("A", 2L, "A1", 1, "A2", 5),
                List.of("A", 2L, "A3", 3, "A2", 5),
                List.of("B", 2L, "B1", 1, "B2", 5),
                List.of("B", 2L, "B3", 3, "B2", 5));
    }

    private static List<List<Object>> asStored(String name) {
        return List.of(List.of(name, 1L, name + "1", 1, name + "2", 2));
    }

    private static List<List<Object>> rows(Way way) {
        return way.database()
                .rows("select t.name, t.version, l.place, l.hours, s.place, s.hours from tour t"
                        + " left join tour_stage l on l.tour_id = t.id left join tour_stop s on s.tour_id = t.id"
                        + " order by t.name, l.place");
    }
}
