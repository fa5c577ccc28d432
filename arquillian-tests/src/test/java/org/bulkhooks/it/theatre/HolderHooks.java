package org.bulkhooks.it.theatre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.HookPriority;

/** Has no fault. */
@ApplicationScoped
public class HolderHooks {

    void trim(@Observes @Priority(HookPriority.HIGHEST) BeforeCreate<Ticket> tickets) {
        for (Ticket ticket : tickets.newRecords()) {
            ticket.setHolder(ticket.getHolder().strip());
        }
    }
}
