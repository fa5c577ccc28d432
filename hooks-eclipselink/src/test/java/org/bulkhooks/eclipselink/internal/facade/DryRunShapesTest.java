package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.dryRun;

import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.bulk.RecordOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way a class is mapped, a dry run leaves the rows and the records as they are. */
class DryRunShapesTest {

    static Stream<Shape> shapes() {
        return Shapes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aCreateLeavesRowsAndRecords(Shape shape) {
        try (Unit plain = new Unit();
                Unit unit = new Unit()) {
            persist(plain, shape);
            List<Object> records = shape.records().get();
            Map<String, List<String>> rows = unit.content();
            Map<String, Map<String, Object>> states = states(records);
            List<PlannedRecord> planned = new ArrayList<>();

            unit.with(bulk -> assertThat(bulk.create(records, dryRun(planned::add)))
                    .isEqualTo(new BulkResult(records.size(), records.size())));

            assertThat(planned).hasSize(records.size()).allSatisfy(each -> assertThat(each.outcome())
                    .isEqualTo(RecordOutcome.CREATED));
            assertThat(unit.content()).isEqualTo(rows);
            assertThat(states(records)).isEqualTo(states);

            unit.with(bulk -> bulk.create(records));
            assertThat(unit.content().keySet()).isEqualTo(plain.content().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anUpdateLeavesRowsAndRecords(Shape shape) {
        try (Unit plain = new Unit();
                Unit unit = new Unit()) {
            List<Object> plainRecords = persist(plain, shape);
            List<Object> records = persist(unit, shape);
            plainRecords.forEach(shape.change());
            plain.in(entityManager -> plainRecords.forEach(entityManager::merge));
            records.forEach(shape.change());
            Map<String, List<String>> rows = unit.content();
            Map<String, Map<String, Object>> states = states(records);
            List<PlannedRecord> planned = new ArrayList<>();

            unit.with(bulk -> assertThat(
                            bulk.update(records, dryRun(planned::add)).written())
                    .isEqualTo(records.size()));

            assertThat(planned).hasSize(records.size()).allSatisfy(each -> {
                assertThat(each.outcome()).isEqualTo(RecordOutcome.UPDATED);
                assertThat(each.changedAttributes()).isNotEmpty();
            });
            assertThat(unit.content()).isEqualTo(rows);
            assertThat(states(records)).isEqualTo(states);

            unit.with(bulk -> bulk.update(records));
            assertThat(withoutIds(unit)).as("as without the dry run").isEqualTo(withoutIds(plain));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aDeleteLeavesRowsAndRecords(Shape shape) {
        try (Unit unit = new Unit()) {
            List<Object> records = new ArrayList<>(persist(unit, shape));
            Map<String, List<String>> rows = unit.content();
            Map<String, Map<String, Object>> states = states(records);
            List<PlannedRecord> planned = new ArrayList<>();

            unit.with(bulk -> bulk.delete(records, dryRun(planned::add)));

            assertThat(planned).hasSize(records.size()).allSatisfy(each -> assertThat(each.outcome())
                    .isEqualTo(RecordOutcome.DELETED));
            assertThat(unit.content()).isEqualTo(rows);
            assertThat(states(records)).isEqualTo(states);

            unit.with(bulk -> assertThat(bulk.delete(records).written()).isEqualTo(records.size()));
        }
    }

    private static List<Object> persist(Unit unit, Shape shape) {
        List<Object> records = shape.records().get();
        unit.in(entityManager -> records.forEach(each -> {
            entityManager.persist(each);
            entityManager.flush();
        }));
        unit.factory().getCache().evictAll();
        return records;
    }

    /** Returns the rows, but for the ids: a dry run uses some up. */
    private static Map<String, List<String>> withoutIds(Unit unit) {
        Map<String, List<String>> rows = new TreeMap<>();
        unit.content()
                .forEach((table, content) -> rows.put(
                        table,
                        content.stream()
                                .map(row -> row.replaceAll("^ID=\\d+; ", ""))
                                .sorted()
                                .toList()));
        return rows;
    }

    /** Returns the fields of all entities and embeddables that can be reached, by their objects. */
    private static Map<String, Map<String, Object>> states(List<Object> records) {
        IdentityHashMap<Object, Map<String, Object>> states = new IdentityHashMap<>();
        records.forEach(each -> add(each, states));
        Map<String, Map<String, Object>> byObject = new TreeMap<>();
        states.forEach((object, state) ->
                byObject.put(object.getClass().getSimpleName() + " " + System.identityHashCode(object), state));
        return byObject;
    }

    private static void add(Object object, IdentityHashMap<Object, Map<String, Object>> states) {
        if (object == null
                || !object.getClass().getPackageName().startsWith("org.bulkhooks")
                || object instanceof Enum
                || states.containsKey(object)) {
            return;
        }
        Map<String, Object> state = new TreeMap<>();
        states.put(object, state);
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.isAnnotationPresent(Transient.class)
                        && !field.getName().startsWith("_persistence")) {
                    Object value = value(field, object);
                    state.put(field.getName(), described(value));
                    if (value instanceof Collection<?> elements) {
                        elements.forEach(element -> add(element, states));
                    } else if (value instanceof Map<?, ?> entries) {
                        entries.values().forEach(element -> add(element, states));
                    } else {
                        add(value, states);
                    }
                }
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    /** Copies what can change in place, and tells objects apart by what they are. */
    private static Object described(Object value) {
        if (value instanceof Set<?> elements) {
            return elements.stream()
                    .map(DryRunShapesTest::described)
                    .map(String::valueOf)
                    .sorted()
                    .toList();
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream()
                    .map(DryRunShapesTest::described)
                    .map(String::valueOf)
                    .toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, String> described = new TreeMap<>();
            entries.forEach((key, element) ->
                    described.put(String.valueOf(described(key)), String.valueOf(described(element))));
            return described;
        }
        if (value instanceof Date || value instanceof Calendar) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        if (value != null
                && value.getClass().getPackageName().startsWith("org.bulkhooks")
                && !(value instanceof Enum)) {
            return "object " + System.identityHashCode(value);
        }
        return String.valueOf(value);
    }
}
