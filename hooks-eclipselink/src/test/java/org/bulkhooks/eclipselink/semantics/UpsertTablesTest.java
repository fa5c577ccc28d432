package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.RecordOutcome.CREATED;
import static org.bulkhooks.bulk.RecordOutcome.UPDATED;

import java.util.Arrays;
import java.util.List;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Machine;
import org.bulkhooks.eclipselink.semantics.model.Parcel;
import org.bulkhooks.eclipselink.semantics.model.Robot;

@Semantics("upsert of classes with several tables")
class UpsertTablesTest {

    @EveryWay(WritePath.FACADE)
    void writesTheRowsOfEveryTableWhicheverHasTheKey(Way way, Journal journal) {
        for (String key : List.of("serial", "isbn", "licence")) {
            way.commit(work -> work.em().createQuery("delete from Machine m").executeUpdate());
            way.commit(work -> work.bulk().create(List.of(new Robot("A", "1", 10, "L1", 2))));
            List<Robot> robots = List.of(new Robot("A", "1", 11, "L1", 3), new Robot("B", "2", null, "L2", 4));
            way.database().statements().clear();

            UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(robots, conflictOn(key)));

            assertThat(result.outcomes())
                    .as(key)
                    .extracting(UpsertedRecord::outcome)
                    .containsExactly(UPDATED, CREATED);
            assertThat(robotRows(way))
                    .as(key)
                    .containsExactly(
                            Arrays.asList("A", 2L, "1", 11, "L1", 3), Arrays.asList("B", 1L, "2", null, "L2", 4));
            assertThat(way.database().statements().writes())
                    .as(key)
                    .extracting(Sent::rows)
                    .containsExactly(1, 1, 1, 1, 1, 1);
        }
    }

    @EveryWay(WritePath.FACADE)
    void writesTheSecondTableOfTheClassAboveJoinedOnes(Way way, Journal journal) {
        way.commit(work -> work.bulk().create(List.of(new Machine("A", "1", 10))));

        way.commit(work -> work.bulk()
                .upsert(List.of(new Machine("A", "1", 11), new Machine("B", "2", 20)), conflictOn("serial")));

        assertThat(way.database()
                        .rows("select m.serial, m.version, n.isbn, n.pages from machine m"
                                + " join machine_manual n on n.of_machine = m.id order by m.serial"))
                .containsExactly(List.of("A", 2L, "1", 11), List.of("B", 1L, "2", 20));
    }

    @EveryWay(WritePath.FACADE)
    void writesTheSecondTableOfAnIdOfTwoColumns(Way way, Journal journal) {
        Parcel stored = new Parcel("north", 1);
        stored.setRoute("old");
        way.commit(work -> work.bulk().create(List.of(stored)));
        Parcel known = new Parcel("north", 1);
        known.setRoute("changed");
        Parcel made = new Parcel("north", 2);
        made.setRoute("new");

        UpsertResult result = way.commitAndGet(work -> work.bulk().upsert(List.of(known, made)));

        assertThat(result).returns(1, UpsertResult::created).returns(1, UpsertResult::updated);
        assertThat(way.database()
                        .rows("select p.depot, p.counter, p.version, r.route from parcel p join parcel_route r"
                                + " on r.route_depot = p.depot and r.route_counter = p.counter order by p.counter"))
                .containsExactly(List.of("north", 1, 2, "changed"), List.of("north", 2, 1, "new"));
    }

    private static List<List<Object>> robotRows(Way way) {
        return way.database()
                .rows(
                        "select m.serial, m.version, n.isbn, n.pages, r.licence, r.arms from machine m"
                                + " join machine_manual n on n.of_machine = m.id join robot r on r.id = m.id order by m.serial");
    }
}
