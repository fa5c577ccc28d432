package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.text.Texts;

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
        choices.add(new Choice("", Texts.of("hooks.all"), chosen.isEmpty()));
        sorted.forEach((value, label) -> choices.add(new Choice(value, label, value.equals(chosen))));
        return choices;
    }

    /** Makes the choice of an application, with "all" first. */
    static List<Choice> ofApplications(List<ApplicationReading> applications, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("overview.all"), chosen.isEmpty()));
        applications.stream()
                .map(application -> application.key().name())
                .distinct()
                .forEach(name -> choices.add(new Choice(name, name, name.equals(chosen))));
        return choices;
    }

    /**
     * Makes the choice of a node, with "all" first.
     *
     * @return none where there is one node only
     */
    static List<Choice> ofNodes(List<ApplicationReading> applications, String chosen) {
        List<String> nodes = applications.stream()
                .map(application -> application.key().node())
                .distinct()
                .sorted()
                .toList();
        if (nodes.size() < 2 && chosen.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("page.all-nodes"), chosen.isEmpty()));
        nodes.forEach(node -> choices.add(new Choice(node, node, node.equals(chosen))));
        return choices;
    }

    /** Returns the query of a page about that node alone. */
    public String nodeUrl() {
        return value.isEmpty() ? "" : Links.toNode(value);
    }

    /** Returns the query of a page about it alone. */
    public String url() {
        return value.isEmpty() ? "" : Links.toApplication(value);
    }
}
