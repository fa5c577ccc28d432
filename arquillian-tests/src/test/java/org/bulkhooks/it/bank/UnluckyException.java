package org.bulkhooks.it.bank;

/** The veto of a hook. */
public class UnluckyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnluckyException() {
        super("thirteen");
    }
}
