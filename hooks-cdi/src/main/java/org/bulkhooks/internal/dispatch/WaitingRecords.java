package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.WaitingChanges;

/**
 * The records of the calls that wait for the end of a transaction. When a later operation is about to write one of
 * them, its old record of the row is what the operation before has left; so nothing is copied here, and nothing is
 * looked for in a transaction with one operation. Not thread-safe.
 */
final class WaitingRecords {

    private final List<WaitingChanges<?>> fresh = new ArrayList<>();
    private final Map<Class<?>, Integer> classes = new HashMap<>();
    private final Map<Object, List<Place>> byRow = new HashMap<>();

    /** A record that waits: an index into changes. */
    private record Place(WaitingChanges<?> changes, int index) {}

    void add(WaitingChanges<?> changes) {
        if (changes.type() != ChangeType.DELETE) { // the old records of deletes are copies already
            fresh.add(changes);
            classes.merge(changes.entityClass(), 1, Integer::sum);
        }
    }

    /** Forgets changes that no call waits with. */
    void remove(WaitingChanges<?> changes) {
        if (changes.type() != ChangeType.DELETE) {
            classes.computeIfPresent(changes.entityClass(), (key, count) -> count == 1 ? null : count - 1);
            if (!fresh.remove(changes)) {
                byRow.values().forEach(places -> places.removeIf(place -> place.changes() == changes));
            }
        }
    }

    /** Tells whether records of a concrete entity class wait. */
    boolean haveSome(Class<?> entityClass) {
        return classes.containsKey(entityClass);
    }

    /** Preserves the records that an operation is about to write, as they were before it. */
    void preserve(RecordChanges<?> written) {
        if (written.type() == ChangeType.CREATE || !haveSome(written.entityClass())) {
            return;
        }
        index();
        for (int index = 0; index < written.size(); index++) {
            List<Place> places = byRow.get(written.identity(index));
            if (places != null) {
                Object instance = written.instance(index);
                Object before = written.oldRecords().get(index);
                places.removeIf(place -> preserve(place, instance, before));
            }
        }
    }

    /** A record that is not managed can be changed only by an operation with the same instance. */
    private static boolean preserve(Place place, Object instance, Object before) {
        WaitingChanges<?> changes = place.changes();
        boolean reached = changes.isManaged(place.index()) || changes.instance(place.index()) == instance;
        if (reached) {
            changes.preserve(place.index(), before);
        }
        return reached;
    }

    private void index() {
        for (WaitingChanges<?> changes : fresh) {
            for (int index = 0; index < changes.size(); index++) {
                byRow.computeIfAbsent(changes.identity(index), row -> new ArrayList<>(1))
                        .add(new Place(changes, index));
            }
        }
        fresh.clear();
    }
}
