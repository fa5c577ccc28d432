package org.bulkhooks.it.enterprise.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.AfterCreate;

/** Hooks for entities that this module does not know. */
@ApplicationScoped
public class UrgentHooks {

    @Inject
    private CallLog log;

    void created(@Observes AfterCreate<Urgent> urgent) {
        urgent.newRecords().forEach(record -> log.add("urgent: " + record.text()));
    }
}
