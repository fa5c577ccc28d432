package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way a class is mapped, the facade leaves the rows that EclipseLink itself would leave. */
class BulkShapesTest {

    static Stream<Shape> shapes() {
        return Shapes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void createsTheRowsThatEclipseLinkWouldCreate(Shape shape) {
        try (Unit plain = new Unit();
                Unit unit = new Unit()) {
            persist(plain, shape);
            List<Object> records = shape.records().get();
            unit.with(bulk -> assertThat(bulk.create(records).written()).isEqualTo(records.size()));

            assertThat(unit.content()).isEqualTo(plain.content()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void updatesTheRowsAsEclipseLinkWould(Shape shape) {
        try (Unit plain = new Unit();
                Unit unit = new Unit()) {
            List<Object> plainRecords = persist(plain, shape);
            List<Object> records = persist(unit, shape);
            Map<String, List<String>> before = unit.content();
            plainRecords.forEach(shape.change());
            plain.in(entityManager -> plainRecords.forEach(entityManager::merge));
            records.forEach(shape.change());
            unit.with(bulk -> assertThat(bulk.update(records).written()).isEqualTo(records.size()));

            assertThat(unit.content()).isEqualTo(plain.content()).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void writesNothingThatDidNotChange(Shape shape) {
        try (Unit unit = new Unit()) {
            unit.hooks.observing = true;
            persist(unit, shape);
            List<Object> records = new ArrayList<>();
            List<Object> made = shape.records().get();
            readAll(unit, made, records);
            Map<String, List<String>> before = unit.content();

            unit.with(bulk -> assertThat(bulk.update(records).written()).isZero());

            assertThat(unit.content()).isEqualTo(before);
            assertThat(unit.hooks.before).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void deletesTheRowsAsEclipseLinkWould(Shape shape) {
        try (Unit plain = new Unit();
                Unit unit = new Unit()) {
            List<Object> plainRecords = new ArrayList<>(persist(plain, shape));
            List<Object> records = new ArrayList<>(persist(unit, shape));
            // some stay
            plainRecords.remove(0);
            records.remove(0);
            plain.in(entityManager ->
                    plainRecords.stream().map(entityManager::merge).toList().forEach(entityManager::remove));
            Collections.reverse(records);
            unit.with(bulk -> assertThat(bulk.delete(records).written()).isEqualTo(records.size()));

            assertThat(unit.content()).isEqualTo(plain.content());
        }
    }

    private static List<Object> persist(Unit unit, Shape shape) {
        List<Object> records = shape.records().get();
        unit.in(entityManager -> {
            for (Object each : records) {
                entityManager.persist(each);
                entityManager.flush();
            }
        });
        unit.factory().getCache().evictAll();
        unit.sent();
        return records;
    }

    /** Reads all records anew, detached. */
    private static void readAll(Unit unit, List<Object> made, List<Object> records) {
        unit.in((EntityManager entityManager) -> made.stream()
                .map(Object::getClass)
                .distinct()
                .forEach(type -> entityManager
                        .createQuery("select r from " + type.getSimpleName() + " r", type)
                        .getResultStream()
                        .filter(each -> each.getClass() == type)
                        .forEach(records::add)));
    }
}
