package org.bulkhooks.docs.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has a transaction of its own
public class OutboxTimer {

    private static final int PORTION = 100;

    @Inject
    Outbox outbox;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void deliver() {
        while (outbox.deliver(PORTION) == PORTION) {
            // until a portion is not full
        }
    }
}
