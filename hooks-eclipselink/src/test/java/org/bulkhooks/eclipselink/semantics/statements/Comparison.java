package org.bulkhooks.eclipselink.semantics.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the tables after two runs of a statement. */
final class Comparison {

    /** Columns that two runs cannot have the same values in: those with the time of the run. */
    private static final Map<String, List<String>> TIMES = Map.of("reminder", List.of("version", "seen"));

    private Comparison() {}

    /**
     * Checks that a run with hooks left what a plain one did. What EclipseLink wrote without a change of anything but
     * the version is not written with hooks, and keeps its version.
     */
    static void assertSame(Outcome plain, Outcome hooked) {
        assertThat(hooked.before()).isEqualTo(plain.before());
        assertThat(hooked.after().keySet()).isEqualTo(plain.after().keySet());
        Set<String> changed = changedIds(plain);
        hooked.after().forEach((table, rows) -> {
            List<Map<String, String>> before = plain.before().get(table);
            assertThat(rows)
                    .extracting(row -> withoutTimes(table, row, before))
                    .as("the rows of " + table)
                    .containsExactlyInAnyOrderElementsOf(plain.after().get(table).stream()
                            .map(row -> changed.contains(row.get("id")) ? row : asBeforeIfUnchanged(row, before))
                            .map(row -> withoutTimes(table, row, before))
                            .toList());
        });
    }

    /** Returns the ids of records that are others in any of their tables; no two records of the bank have the same. */
    private static Set<String> changedIds(Outcome plain) {
        Set<String> changed = new HashSet<>();
        plain.after().forEach((table, rows) -> rows.stream()
                .filter(row -> row.containsKey("id"))
                .filter(row -> plain.before().get(table).stream()
                        .noneMatch(one -> unversioned(one).equals(unversioned(row))))
                .forEach(row -> changed.add(row.get("id"))));
        return changed;
    }

    private static Map<String, String> asBeforeIfUnchanged(Map<String, String> row, List<Map<String, String>> before) {
        return before.stream()
                .filter(one -> unversioned(one).equals(unversioned(row)))
                .findFirst()
                .orElse(row);
    }

    private static Map<String, String> unversioned(Map<String, String> row) {
        Map<String, String> unversioned = new TreeMap<>(row);
        unversioned.remove("version");
        return unversioned;
    }

    private static Map<String, String> withoutTimes(
            String table, Map<String, String> row, List<Map<String, String>> before) {
        Map<String, String> timeless = new TreeMap<>(row);
        for (String column : TIMES.getOrDefault(table, List.of())) {
            boolean same = before.stream()
                    .filter(one -> one.get("id").equals(row.get("id")))
                    .map(one -> one.get(column))
                    .collect(Collectors.toList())
                    .contains(row.get(column));
            timeless.put(column, same ? "as before" : "another");
        }
        return timeless;
    }
}
