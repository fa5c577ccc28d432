package org.bulkhooks.it.enterprise.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.BeforeCreate;

/** The hooks of the module that has the entity. */
@ApplicationScoped
public class EntryHooks {

    @Inject
    private CallLog log;

    void counted(@Observes BeforeCreate<Entry> entries) {
        entries.newRecords().forEach(Entry::count);
    }

    void created(@Observes AfterCreate<Entry> entries) {
        entries.newRecords().forEach(entry -> log.add("ledger: " + entry.text() + " counted " + entry.hooks()));
    }
}
