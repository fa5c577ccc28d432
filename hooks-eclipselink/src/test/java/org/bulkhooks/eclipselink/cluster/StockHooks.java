package org.bulkhooks.eclipselink.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.eclipselink.cluster.model.Stocked;

/** Hooks of all classes; they do what a test says. */
@ApplicationScoped
public class StockHooks {

    private Runnable action = () -> {};

    void reset() {
        action = () -> {};
    }

    /** Has something done when rows were written. */
    void afterwards(Runnable action) {
        this.action = action;
    }

    void created(@Observes AfterCreate<Stocked> stocked) {
        action.run();
    }

    void updated(@Observes AfterUpdate<Stocked> stocked) {
        action.run();
    }

    void deleted(@Observes AfterDelete<Stocked> stocked) {
        action.run();
    }
}
