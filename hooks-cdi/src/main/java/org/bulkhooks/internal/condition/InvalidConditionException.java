package org.bulkhooks.internal.condition;

import org.jspecify.annotations.Nullable;

/** A condition that makes no sense for an attribute; the message says why, and what does. */
public final class InvalidConditionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Kinds of mistakes. */
    public enum Reason {
        /** The text stands for no value of the attribute's type. */
        TEXT,
        /** No value of the attribute's type can be written as text. */
        TYPE,
        /** The attribute is not written with the record. */
        INVERSE,
        /** The attribute's type has no order. */
        ORDER
    }

    InvalidConditionException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    InvalidConditionException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Returns the kind of mistake. */
    public Reason reason() {
        return reason;
    }
}
