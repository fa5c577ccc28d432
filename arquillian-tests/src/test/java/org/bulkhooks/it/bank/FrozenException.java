package org.bulkhooks.it.bank;

import jakarta.ejb.ApplicationException;

/** An account is frozen. */
@ApplicationException(rollback = true)
public class FrozenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FrozenException() {
        super("the account is frozen");
    }
}
