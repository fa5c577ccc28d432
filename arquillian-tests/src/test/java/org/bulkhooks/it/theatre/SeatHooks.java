package org.bulkhooks.it.theatre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.HookPriority;

/** Asks the database for each record. */
@ApplicationScoped
public class SeatHooks {

    @Inject
    private EntityManager em;

    void look(@Observes @Priority(HookPriority.HIGH) BeforeCreate<Ticket> tickets) {
        for (Ticket ticket : tickets.newRecords()) {
            em.createNativeQuery("select count(*) from TICKET where HOLDER = '" + Traffic.SECRET + "' and SEAT = ?1")
                    .setParameter(1, ticket.getSeat())
                    .getSingleResult();
        }
    }
}
