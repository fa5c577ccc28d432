package org.bulkhooks.it.theatre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.HookPriority;

/** Fails after the commit. */
@ApplicationScoped
public class MailHooks {

    void send(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.LOW)
                    AfterCreate<Ticket> tickets) {
        throw new NoMailException("no mail for " + tickets.newRecords().get(0).getHolder());
    }
}
