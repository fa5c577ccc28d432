package org.bulkhooks.eclipselink.mappings.harness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The differences from EclipseLink alone that are wanted or cannot be helped, each with its reason. */
public final class Known {

    private final List<Entry> entries;
    private final Set<Entry> met = new HashSet<>();

    /**
     * Differences.
     *
     * @param mapping the mapping
     * @param things what is different
     * @param ways where
     * @param run a word of the runs in which it is, or an empty text for all
     * @param reason why
     */
    public record Entry(String mapping, Set<Thing> things, Set<Way> ways, String run, String reason) {

        /** Names the ways. */
        public Entry on(Way... some) {
            return new Entry(mapping, things, Set.of(some), run, reason);
        }

        /** Limits it to runs on woven entities. */
        public Entry woven() {
            return new Entry(mapping, things, ways, "woven", reason);
        }

        /** Limits it to runs on entities that are not woven. */
        public Entry unwoven() {
            return new Entry(mapping, things, ways, "unwoven", reason);
        }

        /** Limits it to a database. */
        public Entry database(String name) {
            return new Entry(mapping, things, ways, name, reason);
        }

        private boolean isOf(String name) {
            return run.isEmpty() || List.of(name.split(" ", -1)).contains(run);
        }
    }

    public Known(List<Entry> entries) {
        this.entries = entries;
    }

    /** Names differences of a mapping. */
    public static Entry known(String mapping, String reason, Thing... things) {
        return new Entry(mapping, Set.of(things), Set.of(), "", reason);
    }

    /** Explains in a cell what is known. */
    public void explain(Cell cell, String run) {
        for (Entry entry : entries) {
            if (entry.isOf(run)
                    && entry.mapping().equals(cell.mapping().name())
                    && entry.ways().contains(cell.way())) {
                entry.things().stream()
                        .filter(thing -> cell.differences().containsKey(thing))
                        .forEach(thing -> {
                            cell.explain(thing, entry.reason());
                            met.add(entry);
                        });
            }
        }
    }

    /** Returns the entries that no cell of a run needed. */
    public List<Entry> unneeded(String run) {
        return entries.stream()
                .filter(entry -> entry.isOf(run) && !met.contains(entry))
                .toList();
    }
}
