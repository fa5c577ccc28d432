package org.bulkhooks.console.finding;

import java.util.Locale;
import java.util.Optional;

/** What may be said of a hook in one word. The search {@code flag:nplus1} and the tabs of the list know it. */
public enum Flag {
    /** Its last run failed. */
    FAILING,
    /** It issues a query for each record. */
    NPLUS1,
    /** Its time grows faster than its records. */
    GROWS,
    /** Its order is by name only. */
    TIED,
    /** It was bypassed. */
    BYPASSED,
    /** It was not called since the application was started. */
    NEVERRAN,
    /** It is switched off. */
    OFF;

    /** Finds a flag by what a URL or search calls it. */
    public static Optional<Flag> of(String parameter) {
        for (Flag flag : values()) {
            if (flag.parameter().equals(parameter)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** Returns what URLs and searches call it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
