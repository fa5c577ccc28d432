package org.bulkhooks.console.order;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.ModelReading;
import org.bulkhooks.console.text.Texts;

/**
 * What a URL asks of the order.
 *
 * @param entityClass the class name of the entity, or empty if the application has none, or not what was asked for
 * @param model the name of the model as it stands in URLs: short where that is unique
 * @param change CREATE, UPDATE or DELETE
 * @param attribute the attribute whose uses are asked for, or empty
 * @param unknown what was asked for and is not there, as a sentence, or empty
 */
record OrderRequest(String entityClass, String model, String change, String attribute, String unknown) {

    static final OrderRequest NONE = new OrderRequest("", "", "UPDATE", "", "");

    private static final Set<String> CHANGES = Set.of("CREATE", "UPDATE", "DELETE");
    private static final int MAX_LENGTH = 200;

    /** Reads parameters: the model by its short or full name, and without one that which most hooks are called for. */
    static OrderRequest of(ApplicationReading application, Map<String, String> parameters) {
        String asked = parameters.getOrDefault("model", "").strip();
        String change = parameters.getOrDefault("change", "").strip().toUpperCase(Locale.ROOT);
        String attribute = parameters.getOrDefault("attribute", "").strip();
        Optional<ModelReading> found = asked.isEmpty() ? mostHooked(application) : named(application, asked);
        String unknown = found.isEmpty() && !asked.isEmpty()
                ? Texts.of("order.unknown-model", application.key().name(), asked, names(application))
                : change.isEmpty() || CHANGES.contains(change) ? "" : Texts.of("order.unknown-change", change);
        ModelReading model = found.orElse(new ModelReading("", ""));
        return new OrderRequest(
                unknown.isEmpty() ? model.entityClass() : "",
                name(application, model),
                CHANGES.contains(change) ? change : "UPDATE",
                attribute.length() > MAX_LENGTH ? "" : attribute,
                unknown);
    }

    private static Optional<ModelReading> named(ApplicationReading application, String asked) {
        return application.models().stream()
                .filter(candidate -> candidate.entityClass().equals(asked)
                        || candidate.shortName().equals(asked))
                .findFirst()
                .or(() -> application.models().stream()
                        .filter(candidate -> candidate.shortName().equalsIgnoreCase(asked))
                        .findFirst());
    }

    private static Optional<ModelReading> mostHooked(ApplicationReading application) {
        return application.models().stream().max(Comparator.comparingLong(candidate -> hooks(application, candidate)));
    }

    private static String names(ApplicationReading application) {
        return Texts.list(application.models().stream()
                .map(candidate -> name(application, candidate))
                .distinct()
                .sorted()
                .toList());
    }

    private static long hooks(ApplicationReading application, ModelReading model) {
        return application.hooks().stream()
                .filter(hook -> CHANGES.stream().anyMatch(change -> hook.isCalledFor(model.entityClass(), change)))
                .count();
    }

    private static String name(ApplicationReading application, ModelReading model) {
        long sameName = application.models().stream()
                .filter(other -> other.shortName().equals(model.shortName()))
                .map(ModelReading::entityClass)
                .distinct()
                .count();
        return sameName > 1 ? model.entityClass() : model.shortName();
    }

    List<Choice> models(ApplicationReading application) {
        return application.models().stream()
                .map(candidate -> name(application, candidate))
                .distinct()
                .sorted()
                .map(name -> new Choice(name, name, name.equals(model)))
                .toList();
    }

    /** Returns the question that the page answers. */
    String title() {
        String article = "AEIOU".indexOf(model.charAt(0)) >= 0 ? "an" : "a";
        return Texts.of("order.title." + change, article, model);
    }
}
