package org.bulkhooks.it.theatre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulkhooks.AfterDelete;

/** Is bypassed. */
@ApplicationScoped
public class ReturnHooks {

    private final AtomicInteger returned = new AtomicInteger();

    void count(@Observes AfterDelete<Ticket> tickets) {
        returned.addAndGet(tickets.size());
    }
}
