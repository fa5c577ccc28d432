package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.semantics.model.Identified;

/** A hook for every event of every entity, that notes its calls and does what the test says. */
@ApplicationScoped
public class EveryHook {

    private final Journal journal;

    @Inject
    EveryHook(Journal journal) {
        this.journal = journal;
    }

    EveryHook() {
        this(new Journal()); // for the client proxy
    }

    void every(@Observes ChangeSet<Identified> changes) {
        journal.play(changes);
    }
}
