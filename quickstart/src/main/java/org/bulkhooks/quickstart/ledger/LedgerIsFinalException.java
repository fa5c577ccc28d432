package org.bulkhooks.quickstart.ledger;

import org.bulkhooks.ExpectedVeto;

/** A stored posting was about to get other values, or to be deleted. */
@ExpectedVeto
public final class LedgerIsFinalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception with what to do instead. */
    public LedgerIsFinalException(String message) {
        super(message);
    }
}
