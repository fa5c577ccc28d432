package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An option of a filter.
 *
 * @param value what stands in the URL
 * @param label what is shown
 * @param selected whether it is chosen
 */
public record Choice(String value, String label, boolean selected) {

    /**
     * Makes the options of a filter, with "all" first. A chosen value that nothing has any more stays among them.
     *
     * @param labels the labels of the values
     */
    static List<Choice> of(Map<String, String> labels, String chosen) {
        Map<String, String> sorted = new TreeMap<>(labels);
        if (!chosen.isEmpty()) {
            sorted.putIfAbsent(chosen, chosen);
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "all", chosen.isEmpty()));
        sorted.forEach((value, label) -> choices.add(new Choice(value, label, value.equals(chosen))));
        return choices;
    }
}
