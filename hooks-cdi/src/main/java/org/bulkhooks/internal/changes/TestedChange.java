package org.bulkhooks.internal.changes;

import org.bulkhooks.condition.Condition;

/**
 * The view of a chunk that a condition gets, of one record after the other; it neither rejects nor has notes. Not
 * thread-safe.
 */
public final class TestedChange<E> implements ChunkChange<E> {

    private static final OperationFacts FACTS = OperationFacts.withoutHook(0, false);

    private final ChunkAttributes<E> attributes;
    private int index;

    /** Makes the view of the records of a chunk. */
    public TestedChange(ChunkAttributes<E> attributes) {
        this.attributes = attributes;
    }

    /**
     * Tells whether a record passes a condition.
     *
     * @param tested an index into the records
     */
    public boolean passes(Condition<E> condition, int tested) {
        index = tested;
        return condition.test(this);
    }

    @Override
    public ChunkAttributes<E> attributes() {
        return attributes;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public OperationFacts facts() {
        return FACTS;
    }

    @Override
    public String toString() {
        return text();
    }
}
