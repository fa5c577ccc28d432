package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.persistence.OptimisticLockException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Stamped;
import org.bulkhooks.eclipselink.semantics.model.StampedByInt;
import org.bulkhooks.eclipselink.semantics.model.StampedByInteger;
import org.bulkhooks.eclipselink.semantics.model.StampedByShort;
import org.bulkhooks.eclipselink.semantics.model.StampedByTimestamp;

/** Versions of each type that EclipseLink takes: numbers and {@link Timestamp}. */
@Semantics("13 types of versions")
class Point13VersionTypesTest {

    private static final String OLD = "{ts '2001-02-03 04:05:06.123456'}";
    private static final List<Function<String, Stamped>> NUMBERED =
            List.of(StampedByInt::new, StampedByInteger::new, StampedByShort::new);
    private static final List<Function<String, Stamped>> ALL =
            List.of(StampedByInt::new, StampedByInteger::new, StampedByShort::new, StampedByTimestamp::new);

    @EveryWayOfRecords
    void numbersAreRaisedByOne(Way way) {
        for (Function<String, Stamped> type : NUMBERED) {
            List<Stamped> records = created(way, type);

            Stamped written = update(way, records, "x").get(1);

            assertThat(((Number) written.stamp()).intValue()).isEqualTo(2);
            assertThat(versions(way, written))
                    .extracting(version -> ((Number) version).intValue())
                    .containsExactly(2, 2, 2);
        }
    }

    @EveryWayOfRecords
    void aTimestampIsThatOfTheLastWrite(Way way) {
        List<Stamped> records = created(way, StampedByTimestamp::new);
        List<Object> first = versions(way, records.get(0));
        assertThat(first).doesNotContainNull();

        List<Stamped> written = update(way, records, "x");

        List<Object> second = versions(way, records.get(0));
        assertThat(written).extracting(Stamped::stamp).containsExactlyElementsOf(second);
        for (int i = 0; i < second.size(); i++) {
            assertThat((Timestamp) second.get(i)).isAfterOrEqualTo((Timestamp) first.get(i));
        }
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementRaisesVersionsOfEveryType(Way way) {
        for (Function<String, Stamped> type : ALL) {
            List<Stamped> records = created(way, type);
            String model = records.get(0).getClass().getSimpleName();
            way.database()
                    .execute("update " + model + " set version = " + (model.equals("StampedByTimestamp") ? OLD : "7"));
            List<Object> first = versions(way, records.get(0));

            int matched = way.commitAndGet(work -> work.em()
                    .createQuery("update " + model + " s set s.text = 'x'")
                    .executeUpdate());

            assertThat(matched).isEqualTo(records.size());
            List<Object> second = versions(way, records.get(0));
            assertThat(second).hasSameSizeAs(first).doesNotContainNull();
            if (first.get(0) instanceof Number) {
                assertThat(second).allSatisfy(version -> assertThat(((Number) version).intValue())
                        .isEqualTo(8));
            } else {
                assertThat(second).doesNotContainAnyElementsOf(first);
            }
        }
    }

    @EveryWay(WritePath.FACADE)
    void theTimestampIsOneForAllRecordsOfACall(Way way) {
        List<Stamped> records = created(way, StampedByTimestamp::new);
        assertThat(versions(way, records.get(0))).containsOnly(records.get(0).stamp());
        way.database().execute("update stampedbytimestamp set version = " + OLD + " where text = 'a'");
        way.database().statements().clear();

        List<Stamped> written = update(way, records, "y");

        assertThat(versions(way, records.get(0))).containsOnly(written.get(0).stamp());
        assertThat(written)
                .extracting(Stamped::stamp)
                .containsOnly(written.get(0).stamp());
        assertThat(way.database().statements().writes())
                .singleElement()
                .extracting(Sent::sql, STRING)
                .startsWith(
                        switch (DatabaseServer.nameOfThisRun()) {
                            case "h2" -> "update stampedbytimestamp set text = ?, version = ? where (id, version) in (";
                            case "postgresql", "mariadb" ->
                                "update stampedbytimestamp set text, version by id, version";
                            default ->
                                "update stampedbytimestamp set text = ?, version = ? where id = ? and version = ?";
                        });
    }

    @EveryWay(WritePath.FACADE)
    void whatTheDatabaseKeepsOfAVersionIsNotStale(Way way) {
        for (Function<String, Stamped> type : ALL) {
            List<Stamped> records = created(way, type);
            for (String text : List.of("x", "y", "z")) {
                records.forEach(each -> each.setText(text));
                way.commit(work -> work.bulk().update(records));
            }
            way.commit(work -> {
                records.forEach(each -> each.setText("twice"));
                work.bulk().update(records);
                records.forEach(each -> each.setText("in one transaction"));
                work.bulk().update(records);
            });
            assertThat(way.database().column("select distinct text from " + table(records.get(0))))
                    .containsExactly("in one transaction");

            way.commit(work -> work.bulk().delete(records));

            assertThat(way.database().count(table(records.get(0)))).isZero();
        }
    }

    @EveryWayOfRecords
    void aStaleRecordIsRefusedAndNothingIsWritten(Way way) {
        for (Function<String, Stamped> type : ALL) {
            List<Stamped> records = created(way, type);
            String table = table(records.get(0));
            Long stale = records.get(1).getId();
            List<Long> ids = records.stream().map(Stamped::getId).toList();
            String other = type.apply("").getClass() == StampedByTimestamp.class ? OLD : "7";

            try (Work work = way.begin()) {
                Throwable thrown =
                        catchThrowable(() -> work.update(records.get(0).getClass(), ids, each -> {
                            if (each.getId().equals(stale)) {
                                way.database()
                                        .execute(
                                                "update " + table + " set version = " + other + " where id = " + stale);
                            }
                            each.setText("x");
                        }));
                assertThat(thrown)
                        .isInstanceOf(OptimisticLockException.class)
                        .hasMessageContaining(records.get(0).getClass().getSimpleName())
                        .hasMessageContaining(String.valueOf(stale));
                assertThat(work.rollbackOnly()).isTrue();
            }
            assertThat(way.database().column("select text from " + table + " order by text"))
                    .containsExactly("a", "b", "c");
        }
    }

    private static List<Stamped> created(Way way, Function<String, Stamped> type) {
        List<Stamped> records = Stream.of("a", "b", "c").map(type).toList();
        way.commit(work -> work.create(records));
        return records;
    }

    private static List<Stamped> update(Way way, List<Stamped> records, String text) {
        List<Long> ids = records.stream().map(Stamped::getId).toList();
        return way.commitAndGet(
                work -> List.copyOf(work.update(records.get(0).getClass(), ids, each -> each.setText(text))));
    }

    private static List<Object> versions(Way way, Stamped record) {
        return way.database().column("select version from " + table(record) + " order by id");
    }

    private static String table(Stamped record) {
        return record.getClass().getSimpleName();
    }
}
