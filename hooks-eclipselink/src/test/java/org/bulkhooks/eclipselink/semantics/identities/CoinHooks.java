package org.bulkhooks.eclipselink.semantics.identities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;

/** Notes the codes, ids and versions of the coins that it gets, and does what a test says before they are created. */
@ApplicationScoped
public class CoinHooks {

    private final List<String> notes = new ArrayList<>();
    private Runnable beforeCreate = () -> {};

    void reset() {
        notes.clear();
        beforeCreate = () -> {};
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void beforeCreate(Runnable action) {
        beforeCreate = action;
    }

    void creating(@Observes BeforeCreate<Coin> coins) {
        coins.newRecords().forEach(each -> notes.add("before " + each));
        beforeCreate.run();
    }

    void created(@Observes AfterCreate<Coin> coins) {
        coins.newRecords().forEach(each -> notes.add("created " + each));
    }

    void updated(@Observes AfterUpdate<Coin> coins) {
        coins.forEach(change -> notes.add("updated " + change.oldRecord() + " to " + change.newRecord()));
    }
}
