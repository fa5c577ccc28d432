package org.bulkhooks.internal.changes;

/** A view of one record in its chunk, which a hook can keep while it runs. */
record RecordChange<E>(ChunkAttributes<E> attributes, int index, OperationFacts facts) implements ChunkChange<E> {

    @Override
    public String toString() {
        return text();
    }
}
