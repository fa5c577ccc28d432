package org.bulkhooks.console.window;

import java.util.Optional;
import org.bulkhooks.console.text.Texts;

/** A time that pages show numbers of. */
public enum Span {
    /** The last five minutes, the running one included. */
    NOW("now", 5),
    /** The last sixty minutes, the running one included. */
    HOUR("hour", 60),
    /** Since the application was started. */
    START("start", 0);

    private final String parameter;
    private final int minutes;

    Span(String parameter, int minutes) {
        this.parameter = parameter;
        this.minutes = minutes;
    }

    /** Finds the span of a URL's parameter {@code window}. */
    public static Optional<Span> of(String parameter) {
        for (Span span : values()) {
            if (span.parameter.equals(parameter)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Returns what URLs call it. */
    public String parameter() {
        return parameter;
    }

    /** Returns how many minutes it has, 0 for all. */
    public int minutes() {
        return minutes;
    }

    /** Returns its title. */
    public String title() {
        return Texts.of("window." + parameter);
    }

    /** Returns its title within a sentence. */
    public String inWords() {
        return Texts.of("window." + parameter + ".words");
    }
}
