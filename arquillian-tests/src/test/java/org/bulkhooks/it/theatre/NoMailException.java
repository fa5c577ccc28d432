package org.bulkhooks.it.theatre;

/** A bug: nobody declared it as a rule. */
public class NoMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoMailException(String message) {
        super(message);
    }
}
