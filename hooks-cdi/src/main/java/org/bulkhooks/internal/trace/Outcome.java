package org.bulkhooks.internal.trace;

/** What has become of an operation. The names are published and never change. */
public enum Outcome {
    /** It runs. */
    RUNNING,
    /** It has ended, and its transaction goes on. */
    ENDED,
    /** Its transaction was committed. */
    COMMITTED,
    /** Its transaction was rolled back. */
    ROLLED_BACK,
    /** Its transaction was rolled back by a rule of the business: an expected veto, or rejected records. */
    REFUSED,
    /** It was a dry run, of which nothing stays. */
    UNDONE
}
