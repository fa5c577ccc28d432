package org.bulkhooks.console.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The application that a page is about: the one that the URL names, else the first one with hooks. Two of one name are
 * told apart by their instance, after the character @.
 *
 * @param all all applications
 * @param application the chosen one, or null if there is none, or none of the name that was asked for
 * @param asked the name in the URL, or empty
 */
public record ChosenApplication(
        List<ApplicationReading> all, @Nullable ApplicationReading application, String asked) {

    private static final int MAX_NAME = 300;

    /** Makes the choice with a copy of the list. */
    public ChosenApplication {
        all = List.copyOf(all);
    }

    /** Chooses by the parameters {@code app} and {@code instance} of a request. */
    public static ChosenApplication of(List<ApplicationReading> all, Map<String, String> parameters) {
        String app = parameters.getOrDefault("app", "");
        String instance = parameters.getOrDefault("instance", "");
        if (app.isEmpty() || app.length() > MAX_NAME) {
            Optional<ApplicationReading> first = all.stream()
                    .filter(candidate -> !candidate.hooks().isEmpty())
                    .findFirst()
                    .or(() -> all.stream().findFirst());
            return new ChosenApplication(all, first.orElse(null), "");
        }
        Optional<ApplicationReading> found = all.stream()
                .filter(candidate -> candidate.key().name().equals(app)
                        && (instance.isEmpty() || candidate.key().instance().equals(instance)))
                .findFirst()
                .or(() -> all.stream()
                        .filter(candidate -> value(candidate).equals(app))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(candidate -> candidate.key().name().equals(app))
                        .findFirst());
        return new ChosenApplication(all, found.orElse(null), app);
    }

    private static String value(ApplicationReading application) {
        return application.key().name() + "@" + application.key().instance();
    }

    /** Returns what stands for the application in URLs. */
    public String name() {
        return application == null ? asked : nameOf(application);
    }

    private String nameOf(ApplicationReading one) {
        boolean unique = all.stream()
                        .filter(other -> other.key().name().equals(one.key().name()))
                        .count()
                == 1;
        return unique ? one.key().name() : value(one);
    }

    private String labelOf(ApplicationReading one) {
        return one.key().node().isEmpty() ? nameOf(one) : one.key().label();
    }

    /** Tells whether there is a choice. */
    public boolean several() {
        return all.size() > 1;
    }

    /** Returns the options of the choice. */
    public List<Choice> choices() {
        return all.stream()
                .map(one -> new Choice(nameOf(one), labelOf(one), one.equals(application)))
                .toList();
    }

    /** Returns what cannot be read of the application, as a sentence, or an empty string. */
    public String problem() {
        return application == null || application.problem() == null
                ? ""
                : Texts.of("page.problem", application.key().label(), application.problem());
    }

    /** Tells whether no application is on the server. */
    public boolean none() {
        return all.isEmpty();
    }

    /** Tells whether there are applications, but not the one that was asked for. */
    public boolean unknown() {
        return application == null && !all.isEmpty();
    }

    /** Returns the names of all applications. */
    public String names() {
        return all.stream().map(this::labelOf).collect(Collectors.joining(", "));
    }

    /** Returns the line at the end of the page. */
    public String foot() {
        return application == null || application.startedAt().toEpochMilli() == 0
                ? Texts.of("foot")
                : Texts.of(
                        "page.foot",
                        application.key().label(),
                        application.libraryVersion(),
                        application.provider(),
                        Show.dayTime(application.startedAt().toEpochMilli()));
    }
}
