package org.bulkhooks.testing;

import org.bulkhooks.AfterDelete;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.ValidateDelete;

/**
 * Records that are deleted in a test; see {@link TestChanges}.
 *
 * @param <E> the model
 */
public final class TestDeletes<E> extends TestChanges<E> {

    private final RecordPairs<E> records;

    TestDeletes(RecordPairs<E> records, boolean isDryRun) {
        super(records, isDryRun);
        this.records = records;
    }

    @Override
    public TestDeletes<E> inDryRun() {
        return new TestDeletes<>(records, true);
    }

    /** Returns the change set of a hook that observes {@link BeforeDelete}. */
    public BeforeDelete<E> beforeDelete() {
        return (BeforeDelete<E>) before();
    }

    /**
     * Returns the change set of a hook that observes {@link ValidateDelete}. Called directly, it is not checked that
     * the hook leaves the records as they are; a {@link HookRunner} does.
     */
    public ValidateDelete<E> validateDelete() {
        return (ValidateDelete<E>) validate();
    }

    /** Returns the change set of a hook that observes {@link AfterDelete}, in which nothing can be rejected. */
    public AfterDelete<E> afterDelete() {
        return (AfterDelete<E>) after();
    }
}
