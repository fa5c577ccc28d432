package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.registry.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Change sets of all records of some changes, for calls of hooks that no operation makes. Not thread-safe.
 *
 * @param <E> the entity class
 */
public final class HandmadeChanges<E> {

    private final RecordChanges<E> changes;
    private final boolean isDryRun;
    private final Rejections rejections = new Rejections();
    private final Notes notes = new Notes();
    private final @Nullable KeptRecords kept;

    /**
     * Makes change sets of some changes.
     *
     * @param isDryRun what they tell hooks that ask whether anything stays
     */
    public HandmadeChanges(RecordChanges<E> changes, boolean isDryRun) {
        this.changes = changes;
        this.isDryRun = isDryRun;
        this.kept = changes.type() == ChangeType.DELETE ? new KeptRecords(changes) : null;
    }

    /** Returns the changes. */
    public RecordChanges<E> changes() {
        return changes;
    }

    /** Returns what hooks have noted on the records. */
    public Notes notes() {
        return notes;
    }

    /** Returns the change set of a moment, at depth 1. */
    public ChangeSet<E> at(Moment moment) {
        return ChangeSetView.of(
                moment,
                new SelectedChanges<>(
                        new ChunkAttributes<>(changes),
                        IntStream.range(0, changes.size()).toArray(),
                        facts(moment)));
    }

    private OperationFacts facts(Moment moment) {
        return new OperationFacts(
                1,
                isDryRun,
                moment == Moment.AFTER ? null : rejections,
                moment == Moment.BEFORE ? kept : null,
                notes,
                null);
    }

    /** Returns the records that stay because their deletes were taken back so far, in the order of these calls. */
    public List<E> kept() {
        List<E> records = new ArrayList<>();
        if (kept != null) {
            kept.forEach((index, record) -> records.add(changes.entityClass().cast(record)));
        }
        return List.copyOf(records);
    }

    /** Returns what was rejected so far in the change sets, in the order of positions. */
    public List<RejectedRecord> rejections() {
        return rejections.inOrder();
    }
}
