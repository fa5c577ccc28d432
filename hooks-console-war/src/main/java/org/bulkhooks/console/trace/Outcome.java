package org.bulkhooks.console.trace;

/** What became of an operation. */
public enum Outcome {

    /** It runs. */
    RUNNING,

    /** It has ended, and its transaction goes on. */
    ENDED,

    /** Its transaction was committed. */
    COMMITTED,

    /** Its transaction was rolled back. */
    ROLLED_BACK,

    /** It was rolled back because a rule of the business refused it. */
    REFUSED,

    /** It was a dry run, which leaves nothing. */
    UNDONE,

    /** A newer library tells what this console does not know. */
    UNKNOWN;

    static Outcome of(String name) {
        for (Outcome outcome : values()) {
            if (outcome.name().equals(name)) {
                return outcome;
            }
        }
        return UNKNOWN;
    }

    /** Tells whether nothing of the operation is stored. */
    public boolean isUndone() {
        return this == ROLLED_BACK || this == REFUSED || this == UNDONE;
    }
}
