package org.bulkhooks.testing;

import org.bulkhooks.AfterCreate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.ValidateCreate;

/**
 * Records that are created in a test; see {@link TestChanges}.
 *
 * @param <E> the model
 */
public final class TestCreates<E> extends TestChanges<E> {

    private final RecordPairs<E> records;

    TestCreates(RecordPairs<E> records, boolean isDryRun) {
        super(records, isDryRun);
        this.records = records;
    }

    @Override
    public TestCreates<E> inDryRun() {
        return new TestCreates<>(records, true);
    }

    /** Returns the change set of a hook that observes {@link BeforeCreate}. */
    public BeforeCreate<E> beforeCreate() {
        return (BeforeCreate<E>) before();
    }

    /**
     * Returns the change set of a hook that observes {@link ValidateCreate}. Called directly, it is not checked that
     * the hook leaves the records as they are; a {@link HookRunner} does.
     */
    public ValidateCreate<E> validateCreate() {
        return (ValidateCreate<E>) validate();
    }

    /** Returns the change set of a hook that observes {@link AfterCreate}, in which nothing can be rejected. */
    public AfterCreate<E> afterCreate() {
        return (AfterCreate<E>) after();
    }
}
