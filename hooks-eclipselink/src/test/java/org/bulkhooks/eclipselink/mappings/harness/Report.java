package org.bulkhooks.eclipselink.mappings.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all mappings and ways, for the eyes of people. */
public final class Report {

    private final Map<String, Map<Way, Cell>> cells = new LinkedHashMap<>();

    public void add(Cell cell) {
        cells.computeIfAbsent(cell.mapping().name(), key -> new LinkedHashMap<>())
                .put(cell.way(), cell);
    }

    /** Writes it below the folder of the build, and tells where. */
    public Path write(String run) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Mappings and ways, compared with EclipseLink alone: " + run);
        lines.add("");
        lines.add(Stream.of(Thing.values())
                .map(thing -> "`" + thing.mark() + "` " + thing.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(
                        ", ", "A letter stands for what is the same: ", "; `*` is a known difference, `X` another.")));
        lines.add("*refused*: EclipseLink alone refuses it, and so it is with hooks.");
        lines.add("");
        lines.add(
                "| mapping | " + Stream.of(Way.values()).map(Way::toString).collect(Collectors.joining(" | ")) + " |");
        lines.add("|" + " --- |".repeat(Way.values().length + 1));
        cells.forEach((mapping, ofWays) -> lines.add("| " + mapping + " | "
                + Stream.of(Way.values())
                        .map(way -> ofWays.containsKey(way) ? ofWays.get(way).marks() : "")
                        .collect(Collectors.joining(" | "))
                + " |"));
        lines.add("");
        lines.add("## Round trips: reads+writes with hooks/without");
        lines.add("");
        lines.add(
                "| mapping | " + Stream.of(Way.values()).map(Way::toString).collect(Collectors.joining(" | ")) + " |");
        lines.add("|" + " --- |".repeat(Way.values().length + 1));
        cells.forEach((mapping, ofWays) -> lines.add("| " + mapping + " | "
                + Stream.of(Way.values())
                        .map(way -> ofWays.containsKey(way)
                                ? String.join(" ", ofWays.get(way).counts())
                                : "")
                        .collect(Collectors.joining(" | "))
                + " |"));
        section("Differences", lines, cell -> cell.differences().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(text -> entry.getKey() + ": " + text
                                + (cell.explained().containsKey(entry.getKey())
                                        ? " KNOWN: " + cell.explained().get(entry.getKey())
                                        : "")))
                .toList());
        section("Refused by EclipseLink alone", lines, Cell::refusals);
        Path file = Path.of("target", "mappings-" + run.replace(' ', '-') + ".md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        return file;
    }

    private void section(String title, List<String> lines, java.util.function.Function<Cell, List<String>> texts) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        cells.values().stream().flatMap(ofWays -> ofWays.values().stream()).forEach(cell -> texts.apply(cell)
                .forEach(text -> lines.add("- " + cell.mapping() + ", " + cell.way() + ": " + text)));
    }
}
