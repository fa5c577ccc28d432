package org.bulkhooks.console.page;

import org.bulkhooks.console.text.Texts;

/** The transaction phases of CDI in words. */
public final class Phases {

    private Phases() {}

    /** Returns the words of a phase. */
    public static String inWords(String phase) {
        return switch (phase) {
            case "IN_PROGRESS", "BEFORE_COMPLETION", "AFTER_COMPLETION", "AFTER_SUCCESS", "AFTER_FAILURE" ->
                Texts.of("hook.phase." + phase);
            default -> phase;
        };
    }

    /** Returns the phase in words, or an empty string for the usual one. */
    static String tag(String phase) {
        return phase.equals("IN_PROGRESS") ? "" : inWords(phase);
    }
}
