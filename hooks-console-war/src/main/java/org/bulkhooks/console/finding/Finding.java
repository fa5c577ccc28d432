package org.bulkhooks.console.finding;

import java.util.List;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.reading.HookReading;

/**
 * Something to look at, in words.
 *
 * @param kind what it is
 * @param application where it is
 * @param hooks the hooks that it is about, possibly none
 * @param sentence what is wrong
 * @param why the proof, and what it means for the data
 */
public record Finding(Kind kind, ApplicationKey application, List<HookReading> hooks, Phrase sentence, Phrase why) {

    /** What can be wrong, the worst first. */
    public enum Kind {
        /** An application could not be read. */
        UNREADABLE,
        /** A hook fails. */
        FAILING,
        /** A hook failed some hours ago. */
        FAILED,
        /** Operations were rolled back, and not by a hook. */
        ROLLED_BACK,
        /** A hook is switched off. */
        OFF,
        /** A hook issues a query for each record. */
        NPLUS1,
        /** Hooks grow faster than their records. */
        GROWS,
        /** Hooks have no declared order. */
        TIED,
        /** Hooks were bypassed. */
        BYPASSED,
        /** Native SQL wrote past hooks. */
        NATIVE_SQL,
        /** Hooks were never called. */
        NEVERRAN,
        /** An application counts nothing, so that little is known of its hooks. */
        UNCOUNTED
    }

    /** Makes the finding with a copy of the hooks. */
    public Finding {
        hooks = List.copyOf(hooks);
    }
}
