package org.bulkhooks.it.theatre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulkhooks.AfterCreate;

/** Its two hooks have no declared order. */
@ApplicationScoped
public class LabelHooks {

    private final AtomicInteger labels = new AtomicInteger();

    void print(@Observes AfterCreate<Ticket> tickets) {
        labels.addAndGet(tickets.size());
    }

    void stamp(@Observes AfterCreate<Ticket> tickets) {
        labels.addAndGet(-tickets.size());
    }
}
