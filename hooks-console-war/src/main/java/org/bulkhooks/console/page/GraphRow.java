package org.bulkhooks.console.page;

import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.reading.GraphReading;

/** A dependency graph, as text. */
public record GraphRow(String app, String model, String modelClass, String attributes, String text) {

    static GraphRow of(String application, GraphReading graph) {
        return new GraphRow(
                application,
                ClassNames.simple(graph.model()),
                graph.model(),
                String.join(", ", graph.attributes()),
                graph.text());
    }
}
