package org.bulkhooks.console.reading;

import java.util.List;

/**
 * A dependency graph of an application: the derived attributes of one model.
 *
 * @param model the class name of the model
 * @param attributes the derived attributes, in the order in which they are calculated
 * @param text the rules for people
 */
public record GraphReading(String model, List<String> attributes, String text) {

    /** Makes the graph with a copy of the attributes. */
    public GraphReading {
        attributes = List.copyOf(attributes);
    }
}
