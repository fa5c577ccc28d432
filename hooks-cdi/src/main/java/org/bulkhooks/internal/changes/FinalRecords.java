package org.bulkhooks.internal.changes;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bulkhooks.ChangeType;

/** Detects writes to records while hooks validate them. */
public final class FinalRecords<E> {

    private final RecordChanges<E> changes;
    private final List<Supplier<Set<String>>> written;

    public FinalRecords(RecordChanges<E> changes) {
        this.changes = changes;
        List<E> records = changes.type() == ChangeType.DELETE ? changes.oldRecords() : changes.newRecords();
        this.written = records.stream().map(changes.model()::changesFromNow).toList();
    }

    /**
     * Checks that no record was written to, whether the last hook was called with it or not.
     *
     * @throws IllegalStateException if an attribute has another value than when this was made
     */
    public void check() {
        for (int index = 0; index < written.size(); index++) {
            Set<String> attributes = written.get(index).get();
            if (!attributes.isEmpty()) {
                throw new IllegalStateException("a validation hook wrote to "
                        + String.join(", ", attributes.stream().sorted().toList()) + " of the "
                        + changes.entityClass().getSimpleName() + " at position " + changes.position(index)
                        + "; records are final when they are validated: write in a Before hook, or reject the record");
            }
        }
    }
}
