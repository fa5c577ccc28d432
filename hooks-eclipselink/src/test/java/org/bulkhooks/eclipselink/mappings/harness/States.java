package org.bulkhooks.eclipselink.mappings.harness;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What records hold before and after, compared. */
final class States {

    static final String VERSION = "version";

    /** Begins the path of a primitive attribute whose column is null, which its value does not tell. */
    static final String NULL_IN = "null in ";

    private States() {}

    static Map<String, String> withoutVersion(Map<String, String> record) {
        Map<String, String> without = new TreeMap<>(record);
        without.remove(VERSION);
        return without;
    }

    /** Returns the paths that are columns or rows of the record itself, and not the other side's. */
    static Set<String> owned(Set<String> paths) {
        Set<String> owned = new TreeSet<>(paths);
        owned.removeIf(Pictures::isInverse);
        return owned;
    }

    /**
     * Returns what a statement changes: it writes 0 where null was in the column of a primitive attribute, and the
     * other way round.
     */
    static Set<String> changedInRows(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        changed(before, after)
                .forEach(path -> changed.add(path.startsWith(NULL_IN) ? path.substring(NULL_IN.length()) : path));
        return changed;
    }

    /** Returns what is another value to a record. */
    static Set<String> changedInRecords(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = changed(before, after);
        changed.removeIf(path -> path.startsWith(NULL_IN));
        return changed;
    }

    /** Returns the paths that are in one of them and not the same in the other, the version left out. */
    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.remove(VERSION);
        paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        return paths;
    }
}
