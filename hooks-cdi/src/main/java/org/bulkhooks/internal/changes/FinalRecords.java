package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;

/** Detects writes to records while hooks validate them. */
public final class FinalRecords<E> {

    private final RecordChanges<E> changes;
    private final List<E> records;
    private final List<Object> snapshots;

    public FinalRecords(RecordChanges<E> changes) {
        this.changes = changes;
        this.records = changes.type() == ChangeType.DELETE ? changes.oldRecords() : changes.newRecords();
        this.snapshots = new ArrayList<>(records.size());
        records.forEach(record -> snapshots.add(changes.model().snapshot(record)));
    }

    /**
     * Checks that no record was written to, whether the last hook was called with it or not.
     *
     * @throws IllegalStateException if an attribute has another value than when this was made
     */
    public void check() {
        for (int index = 0; index < records.size(); index++) {
            Set<String> written = changes.model().changesSince(snapshots.get(index), records.get(index));
            if (!written.isEmpty()) {
                throw new IllegalStateException("a validation hook wrote to "
                        + String.join(", ", written.stream().sorted().toList()) + " of the "
                        + changes.entityClass().getSimpleName() + " at position " + changes.position(index)
                        + "; records are final when they are validated: write in a Before hook, or reject the record");
            }
        }
    }
}
