package org.bulkhooks.console.jmx;

/**
 * A management bean is not as it is expected. The message names what is missing and is shown to people; it holds no
 * values.
 */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is missing. */
    public UnreadableException(String message) {
        super(message);
    }

    /** Says what is missing, and why. */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
