package org.bulkhooks.eclipselink.semantics.harness;

import java.util.List;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.semantics.model.Identified;

/**
 * A call of a hook, as it was when the hook was called.
 *
 * @param event the event
 * @param model the concrete entity class
 * @param chunk the number of the chunk
 * @param positions the positions of the records
 * @param labels the labels of the records
 * @param ids the ids of the records, null where there is none yet
 */
public record Call(
        Event event, Class<?> model, int chunk, List<Integer> positions, List<String> labels, List<Long> ids) {

    static Call of(ChangeSet<? extends Identified> changes) {
        return new Call(
                Event.of(changes),
                changes.entityClass(),
                changes.chunk(),
                changes.changes().stream().map(Change::position).toList(),
                changes.records().stream().map(Identified::label).toList(),
                changes.records().stream().map(Identified::getId).toList());
    }

    /** Returns the number of records. */
    public int size() {
        return positions.size();
    }

    /** Returns event, model and labels. */
    public String summary() {
        return event + " " + model.getSimpleName() + " " + labels;
    }
}
