package org.bulkhooks.eclipselink.mappings.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;

/** What is different after the same work with hooks; nothing for things that are the same. */
final class Comparison {

    private final Way way;
    private final int chunks;
    private final int allowedReads;
    private final Outcome plain;
    private final Outcome hooked;
    private final Map<Thing, String> differences = new EnumMap<>(Thing.class);
    private final String refusal;

    Comparison(Way way, Tables tables, Outcome plain, Outcome hooked) {
        this.way = way;
        chunks = way.chunks(plain.before().size());
        allowedReads = way.allowedReads() * ((int) classes(plain) + tables.furtherReads())
                + way.allowedReadsOfCollections() * tables.collections()
                + 1;
        this.plain = plain;
        this.hooked = hooked;
        if (plain.thrown() != null) {
            refusal = message(plain.thrown());
            compareRefusals();
        } else if (hooked.thrown() != null) {
            refusal = "";
            differences.put(Thing.TABLES, "fails with hooks alone: " + message(hooked.thrown()));
        } else {
            refusal = "";
            compareTables();
            compareVersions();
            compareCaches();
            compareRecords();
            compareCalls();
            compareStatements();
        }
    }

    /** Returns how many classes of records there are, whose rows are read one class after the other. */
    private static long classes(Outcome plain) {
        Set<String> keys = new TreeSet<>(plain.before().keySet());
        keys.addAll(plain.after().keySet());
        return keys.stream().map(key -> key.replaceAll("\\d+$", "")).distinct().count();
    }

    Map<Thing, String> differences() {
        return differences;
    }

    /** Returns why EclipseLink alone refuses the work, or an empty text. */
    String refusal() {
        return refusal;
    }

    Throwable thrown() {
        return hooked.thrown();
    }

    String counts() {
        return hooked.reads() + "+" + hooked.writes() + "/" + plain.reads() + "+" + plain.writes();
    }

    static String message(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).strip();
            text.append(text.isEmpty() ? "" : " <- ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(ends(message));
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    /** The reason is at the end where SQL is at the beginning. */
    private static String ends(String message) {
        return message.length() <= 500
                ? message
                : message.substring(0, 250) + " ... " + message.substring(message.length() - 250);
    }

    private void compareRefusals() {
        if (hooked.thrown() == null) {
            differences.put(Thing.TABLES, "done with hooks, but refused by EclipseLink alone: " + refusal);
        } else {
            compareTables();
        }
    }

    private void compareTables() {
        List<String> texts = new ArrayList<>();
        plain.tables().forEach((table, rows) -> {
            List<Map<String, String>> other = new ArrayList<>(hooked.tables().getOrDefault(table, List.of()));
            List<Map<String, String>> missing = new ArrayList<>(rows);
            for (Map<String, String> row : rows) {
                if (other.remove(row)) {
                    missing.remove(row);
                }
            }
            if (!missing.isEmpty() || !other.isEmpty()) {
                texts.add(table + ": " + rowsApart(missing, other));
            }
        });
        if (!Objects.equals(plain.result(), hooked.result())) {
            texts.add("returns " + hooked.result() + " instead of " + plain.result());
        }
        put(Thing.TABLES, texts);
    }

    /** Names the columns in which two rows of the same record differ, or the rows that only one of the sides has. */
    private static String rowsApart(List<Map<String, String>> plain, List<Map<String, String>> hooked) {
        List<String> texts = new ArrayList<>();
        List<Map<String, String>> others = new ArrayList<>(hooked);
        for (Map<String, String> row : plain) {
            String label = label(row);
            Map<String, String> other = others.stream()
                    .filter(one -> label(one).equals(label) && one.keySet().equals(row.keySet()))
                    .findFirst()
                    .orElse(null);
            if (other == null || label.isEmpty()) {
                texts.add("missing " + shortened(row.toString()));
            } else {
                others.remove(other);
                row.forEach((column, value) -> {
                    if (!Objects.equals(value, other.get(column))) {
                        texts.add(label + " " + column + " " + shortened(String.valueOf(other.get(column)))
                                + " instead of " + shortened(String.valueOf(value)));
                    }
                });
            }
        }
        others.forEach(row -> texts.add("too much " + shortened(row.toString())));
        return texts.toString();
    }

    private static String label(Map<String, String> row) {
        return row.getOrDefault("code", row.getOrDefault("id", ""));
    }

    /** A statement does not write rows without a net change when there are hooks: their versions stay. */
    private void compareVersions() {
        List<String> texts = new ArrayList<>();
        plain.after().forEach((key, record) -> {
            Map<String, String> before = plain.before().get(key);
            String expected = record.get(States.VERSION);
            if (way.isOfStatements() && before != null && expected != null) {
                boolean changed = isUpdated(before, record);
                expected = changed ? next(before.get(States.VERSION)) : before.get(States.VERSION);
            }
            String actual = hooked.after().getOrDefault(key, Map.of()).get(States.VERSION);
            if (!Objects.equals(expected, actual)) {
                texts.add(key + ": " + actual + " instead of " + expected);
            }
        });
        put(Thing.VERSIONS, texts);
    }

    /** A DELETE writes no other records, although a list of theirs has an element less. */
    private boolean isUpdated(Map<String, String> before, Map<String, String> after) {
        return way != Way.DELETE_STATEMENT && !changed(before, after).isEmpty();
    }

    private Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return States.owned(
                way.isOfStatements() ? States.changedInRows(before, after) : States.changedInRecords(before, after));
    }

    private static String next(String version) {
        return String.valueOf(Long.parseLong(version) + 1);
    }

    /** Inverse sides of relations are as stale in a cache as the application leaves them. */
    private void compareCaches() {
        List<String> texts = new ArrayList<>();
        hooked.after().forEach((key, record) -> {
            Map<String, String> cached = hooked.cached().getOrDefault(key, Map.of());
            Map<String, String> ofPlain = plain.cached().getOrDefault(key, Map.of());
            record.forEach((path, value) -> {
                if (!Objects.equals(cached.get(path), value) && !Pictures.isInverse(path)) {
                    boolean staleAlone = Objects.equals(cached.get(path), ofPlain.get(path));
                    texts.add(key + "." + path + ": " + cached.get(path) + " instead of " + value
                            + (staleAlone ? ", as without hooks" : ""));
                }
            });
        });
        hooked.cached().keySet().stream()
                .filter(key -> !hooked.after().containsKey(key))
                .forEach(key -> texts.add(key + " is in the cache only"));
        put(Thing.CACHE, texts);
    }

    private void compareRecords() {
        List<String> texts = new ArrayList<>();
        hooked.seen().forEach((key, seen) -> {
            Map<String, String> before = plain.before().getOrDefault(key, Map.of());
            Map<String, String> after = hooked.after().getOrDefault(key, Map.of());
            if (seen.type() != ChangeType.DELETE) {
                compareRecord(key + " new", seen.now(), after, texts);
            }
            if (seen.type() != ChangeType.CREATE) {
                compareRecord(key + " old", seen.before(), before, texts);
            }
            if (seen.type() == ChangeType.UPDATE) {
                Set<String> changed = new TreeSet<>();
                changed(before, after).forEach(path -> addWithEmbeddables(path, changed));
                if (!changed.equals(seen.changed())) {
                    texts.add(key + " changed " + seen.changed() + " instead of " + changed);
                }
            }
        });
        put(Thing.RECORDS, texts);
    }

    /** An embeddable is changed with each of its attributes. */
    private static void addWithEmbeddables(String path, Set<String> changed) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            changed.add(path.substring(0, dot));
        }
        changed.add(path);
    }

    private static void compareRecord(
            String name, Map<String, String> seen, Map<String, String> expected, List<String> texts) {
        seen.forEach((path, value) -> {
            if (!Pictures.isInverse(path) && !Objects.equals(value, expected.get(path))) {
                texts.add(name + "." + path + ": " + value + " instead of " + expected.get(path));
            }
        });
    }

    private void compareCalls() {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> keys = new TreeSet<>(plain.before().keySet());
        keys.addAll(plain.after().keySet());
        for (String key : keys) {
            Map<String, String> before = plain.before().get(key);
            Map<String, String> after = plain.after().get(key);
            if (before == null) {
                expect(ChangeType.CREATE, key, counts);
            } else if (after == null) {
                expect(ChangeType.DELETE, key, counts);
            } else if (isUpdated(before, after)) {
                expect(ChangeType.UPDATE, key, counts);
            }
        }
        hooked.calls().forEach(call -> counts.merge(call, 1, Integer::sum));
        if (way.triesTwice()) { // those whose rows had come when they were looked for are no creates
            counts.entrySet().removeIf(call -> call.getKey().startsWith("before CREATE") && call.getValue() == 1);
        }
        List<String> texts = new ArrayList<>();
        counts.forEach((call, count) -> {
            if (count != 0) {
                texts.add(call + (count < 0 ? " missing" : " too much: " + count));
            }
        });
        put(Thing.HOOKS, texts);
    }

    private static void expect(ChangeType type, String key, Map<String, Integer> counts) {
        counts.put("before " + type + " " + key, -1);
        counts.put("after " + type + " " + key, -1);
    }

    private void compareStatements() {
        List<String> texts = new ArrayList<>();
        if (hooked.rows() > plain.rows() + (way.triesTwice() ? plain.before().size() : 0)) {
            texts.add(hooked.rows() + " rows written instead of " + plain.rows());
        }
        if (hooked.reads() > chunks * (plain.reads() + allowedReads)) {
            texts.add(hooked.reads() + " reads instead of " + plain.reads() + " and " + allowedReads + " at most");
        }
        if (hooked.aboutSession() > 2 * hooked.writes()) {
            texts.add(hooked.aboutSession() + " statements about the session for " + hooked.writes() + " writes");
        }
        if (!texts.isEmpty()) {
            texts.add("\n    with hooks:" + listed(hooked));
            texts.add("\n    plain:" + listed(plain));
        }
        put(Thing.SQL, texts);
    }

    private static String listed(Outcome outcome) {
        return outcome.sent().stream()
                .map(one -> "\n      " + one.rows() + " x " + shortened(one.sql()))
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        return text.length() <= 700 ? text : text.substring(0, 700) + "...";
    }

    private void put(Thing thing, List<String> texts) {
        if (!texts.isEmpty()) {
            String all = texts.stream().limit(8).collect(Collectors.joining("; "));
            differences.put(thing, all + (texts.size() > 8 ? "; and " + (texts.size() - 8) + " more" : ""));
        }
    }
}
