package org.bulkhooks.docs.events;

import org.bulkhooks.ExpectedVeto;

@ExpectedVeto
public class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(message);
    }
}
