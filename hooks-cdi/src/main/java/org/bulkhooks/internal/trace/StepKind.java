package org.bulkhooks.internal.trace;

/** What a step of an operation is. The names are published and never change. */
public enum StepKind {
    /** The operation itself, which is the first step, or one that a hook started in it. */
    OPERATION,
    /** A chunk of records of one class at one moment, with the hooks that were called with it. */
    CHUNK,
    /** A call of a hook. */
    HOOK,
    /** One or more executions of equal SQL in a row. */
    SQL,
    /** Further steps of the same parent, for which the trace had no room. */
    REST
}
