package org.bulkhooks;

/** When a step of an operation takes place, as {@link Hooks#order(Class, ChangeType)} tells it; in order. */
public enum OrderPhase {
    /** Before the first write: derived attributes and before hooks, which may change the records. */
    BEFORE,
    /** After all before hooks and before the first write: validation hooks and Bean Validation; records are final. */
    VALIDATE,
    /** The rows are written. */
    WRITE,
    /** After the last write: after hooks. */
    AFTER,
    /** The end of the outermost operation of the transaction: hooks of {@link OperationCompleted}. */
    COMPLETED,
    /** Before the transaction is committed: hooks of {@code during = BEFORE_COMPLETION}. */
    BEFORE_COMPLETION,
    /**
     * When the transaction is over: hooks of {@code AFTER_SUCCESS}, {@code AFTER_FAILURE} and {@code AFTER_COMPLETION},
     * in one row, then those with {@link NetChange}.
     */
    AFTER_COMPLETION
}
