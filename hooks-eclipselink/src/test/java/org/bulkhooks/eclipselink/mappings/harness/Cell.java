package org.bulkhooks.eclipselink.mappings.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A mapping on a way: what came of the comparison. */
public final class Cell {

    private final Mapping mapping;
    private final Way way;
    private final Map<Thing, List<String>> differences = new EnumMap<>(Thing.class);
    private final List<String> refusals = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private final Map<Thing, String> explained = new EnumMap<>(Thing.class);
    private final List<Throwable> thrown = new ArrayList<>();
    private boolean compared;

    Cell(Mapping mapping, Way way) {
        this.mapping = mapping;
        this.way = way;
    }

    void add(String title, Comparison comparison) {
        comparison.differences().forEach((thing, text) -> differences
                .computeIfAbsent(thing, key -> new ArrayList<>())
                .add(title + text));
        if (!comparison.refusal().isEmpty()) {
            refusals.add(title + comparison.refusal());
        } else {
            compared = true;
            counts.add(comparison.counts());
        }
        if (comparison.thrown() != null) {
            thrown.add(comparison.thrown());
        }
    }

    /** Notes that EclipseLink alone cannot even open the persistence unit. */
    void refuse(String reason, Throwable thrown) {
        refusals.add(reason + ": " + Comparison.message(thrown));
    }

    public Mapping mapping() {
        return mapping;
    }

    public Way way() {
        return way;
    }

    /** Returns what is different, by what was compared. */
    public Map<Thing, List<String>> differences() {
        return differences;
    }

    /** Returns what EclipseLink alone refuses, and why. */
    public List<String> refusals() {
        return refusals;
    }

    /** Returns reads and writes with hooks, and without. */
    public List<String> counts() {
        return counts;
    }

    /** Takes a difference for one that is known. */
    void explain(Thing thing, String reason) {
        explained.put(thing, reason);
    }

    /** Returns what is different and not explained, as a text; empty if nothing is. */
    public String unexplained() {
        StringBuilder text = new StringBuilder();
        differences.forEach((thing, texts) -> {
            if (!explained.containsKey(thing)) {
                texts.forEach(
                        one -> text.append("\n  ").append(thing).append(": ").append(one));
            }
        });
        return text.toString();
    }

    /** Returns the reasons of what is different and known. */
    Map<Thing, String> explained() {
        return explained;
    }

    /** Returns what was thrown with hooks, the first if there is more than one, or null. */
    public Throwable thrown() {
        return thrown.isEmpty() ? null : thrown.get(0);
    }

    /** Returns a letter for each thing that is the same, {@code *} for a known difference, {@code X} for another. */
    String marks() {
        if (!compared && differences.isEmpty()) {
            return refusals.isEmpty() ? "" : "refused";
        }
        StringBuilder marks = new StringBuilder();
        for (Thing thing : Thing.values()) {
            marks.append(!differences.containsKey(thing) ? thing.mark() : explained.containsKey(thing) ? '*' : 'X');
        }
        return marks.toString();
    }
}
