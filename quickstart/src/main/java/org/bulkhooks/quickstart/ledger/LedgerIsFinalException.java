package org.bulkhooks.quickstart.ledger;

/** A stored posting was about to get other values, or to be deleted. */
public final class LedgerIsFinalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception with what to do instead. */
    public LedgerIsFinalException(String message) {
        super(message);
    }
}
