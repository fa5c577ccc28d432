package org.bulkhooks.console.reading;

/**
 * A management bean is not as it is expected. The message names what is missing and is shown to people; it holds no
 * values.
 */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
