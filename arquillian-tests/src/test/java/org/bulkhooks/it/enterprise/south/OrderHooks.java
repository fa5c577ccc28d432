package org.bulkhooks.it.enterprise.south;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.it.enterprise.ledger.CallLog;
import org.bulkhooks.it.enterprise.ledger.Entry;

/** Hooks of the south, one of them for an entity of another module. */
@ApplicationScoped
public class OrderHooks {

    @Inject
    private CallLog log;

    void created(@Observes AfterCreate<Order> orders) {
        orders.newRecords().forEach(order -> log.add("south: " + order.text()));
    }

    void counted(@Observes BeforeCreate<Entry> entries) {
        entries.newRecords().forEach(Entry::count);
    }
}
