package org.bulkhooks.eclipselink.mappings.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The differences from EclipseLink alone that are wanted or cannot be helped, each with its reason. */
public final class Known {

    private final List<Entry> entries;
    private final List<Entry> met = new ArrayList<>();

    /**
     * A difference.
     *
     * @param mapping the mapping, or {@code *} for all
     * @param thing what is different
     * @param reason why
     * @param ways where
     */
    public record Entry(String mapping, Thing thing, String reason, Set<Way> ways) {

        boolean covers(Cell cell) {
            return (mapping.equals("*") || mapping.equals(cell.mapping().name())) && ways.contains(cell.way());
        }
    }

    public Known(List<Entry> entries) {
        this.entries = entries;
    }

    /** Names a difference. */
    public static Entry known(String mapping, Thing thing, String reason, Way... ways) {
        return new Entry(mapping, thing, reason, Set.copyOf(Arrays.asList(ways)));
    }

    /** Explains in a cell what is known. */
    public void explain(Cell cell) {
        for (Entry entry : entries) {
            if (entry.covers(cell) && cell.differences().containsKey(entry.thing())) {
                cell.explain(entry.thing());
                met.add(entry);
            }
        }
    }

    /** Returns the differences that are there no more. */
    public List<Entry> gone() {
        return entries.stream().filter(entry -> !met.contains(entry)).toList();
    }
}
