package org.bulkhooks.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.ValidateUpdate;

/**
 * Records that are updated in a test; see {@link TestChanges}.
 *
 * @param <E> the model
 */
public final class TestUpdates<E> extends TestChanges<E> {

    private final RecordPairs<E> records;

    TestUpdates(RecordPairs<E> records, boolean isDryRun) {
        super(records, isDryRun);
        this.records = records;
    }

    @Override
    public TestUpdates<E> inDryRun() {
        return new TestUpdates<>(records, true);
    }

    /**
     * Adds a record.
     *
     * @param oldRecord the record as it was
     * @param newRecord the record as it will be, another instance of the same class
     * @return changes of both, without the rejections so far
     * @throws IllegalArgumentException if the records are of several classes
     */
    public TestUpdates<E> and(E oldRecord, E newRecord) {
        List<E> old = new ArrayList<>(records.oldRecords());
        List<E> changed = new ArrayList<>(records.newRecords());
        old.add(oldRecord);
        changed.add(newRecord);
        return new TestUpdates<>(RecordPairs.of(ChangeType.UPDATE, changed, old), isDryRun());
    }

    /**
     * Limits the update to attributes, as a caller of the bulk facade can: the others are not written, and count as
     * unchanged even if the new records hold other values.
     *
     * @param attributes the names of the attributes that are written
     * @return changes of the same records, without the rejections so far
     */
    public TestUpdates<E> writing(String... attributes) {
        return new TestUpdates<>(records.writing(Set.of(attributes)), isDryRun());
    }

    /** Returns the change set of a hook that observes {@link BeforeUpdate}. */
    public BeforeUpdate<E> beforeUpdate() {
        return (BeforeUpdate<E>) before();
    }

    /**
     * Returns the change set of a hook that observes {@link ValidateUpdate}. Called directly, it is not checked that
     * the hook leaves the records as they are; a {@link HookRunner} does.
     */
    public ValidateUpdate<E> validateUpdate() {
        return (ValidateUpdate<E>) validate();
    }

    /** Returns the change set of a hook that observes {@link AfterUpdate}, in which nothing can be rejected. */
    public AfterUpdate<E> afterUpdate() {
        return (AfterUpdate<E>) after();
    }
}
