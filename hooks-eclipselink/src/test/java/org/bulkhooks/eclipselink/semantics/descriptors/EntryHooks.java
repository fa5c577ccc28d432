package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;

/** Hooks of all entries; they note what they get and do what a test says. */
@ApplicationScoped
public class EntryHooks {

    private final List<String> notes = new ArrayList<>();
    private final List<Consumer<Entry>> beforeUpdate = new ArrayList<>();
    private final List<Consumer<Entry>> afterUpdate = new ArrayList<>();

    void reset() {
        notes.clear();
        beforeUpdate.clear();
        afterUpdate.clear();
    }

    void beforeUpdate(Consumer<Entry> action) {
        beforeUpdate.add(action);
    }

    void afterUpdate(Consumer<Entry> action) {
        afterUpdate.add(action);
    }

    /** Returns what the after hooks got: the event, with ids and numbers, old and new. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    void beforeUpdate(@Observes BeforeUpdate<Entry> entries) {
        entries.newRecords().forEach(each -> beforeUpdate.forEach(action -> action.accept(each)));
    }

    void afterUpdate(@Observes AfterUpdate<Entry> entries) {
        for (Change<Entry> each : entries) {
            notes.add("updated " + each.newRecord().getId() + ": "
                    + each.oldRecord().getNumber() + " -> " + each.newRecord().getNumber());
            afterUpdate.forEach(action -> action.accept(each.newRecord()));
        }
    }

    void afterCreate(@Observes AfterCreate<Entry> entries) {
        entries.newRecords().forEach(each -> notes.add("created " + each.getId()));
    }

    void afterDelete(@Observes AfterDelete<Entry> entries) {
        entries.oldRecords().forEach(each -> notes.add("deleted " + each.getId()));
    }
}
