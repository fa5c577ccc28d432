package org.bulkhooks.internal.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The deletes of one chunk that hooks have taken back. Not thread-safe. */
public final class KeptRecords {

    private final RecordChanges<?> changes;
    private final Map<Integer, Object> byIndex = new LinkedHashMap<>();
    private boolean closed;

    /** Makes it before the first hook is called. */
    public KeptRecords(RecordChanges<?> changes) {
        this.changes = changes;
    }

    /**
     * Takes a delete back.
     *
     * @param index an index into the records of the chunk
     * @return the record that stays, the same each time
     * @throws IllegalStateException if the before hooks of the chunk have run
     */
    Object keep(int index) {
        if (closed) {
            throw new IllegalStateException(
                    "the before hooks of the " + changes.entityClass().getSimpleName()
                            + " at position " + changes.position(index)
                            + " have run, so that its delete cannot be taken back any more; call keep() while the hook runs");
        }
        return byIndex.computeIfAbsent(index, changes::keep);
    }

    /** Returns those of some indices whose deletes are not taken back. */
    public int[] without(int[] indices) {
        return byIndex.isEmpty()
                ? indices
                : IntStream.of(indices)
                        .filter(index -> !byIndex.containsKey(index))
                        .toArray();
    }

    /** Takes no delete back from now on: the before hooks of the chunk have run. */
    public void close() {
        closed = true;
    }

    public boolean isEmpty() {
        return byIndex.isEmpty();
    }

    /** Tells the index and the record that stays of each delete that is taken back. */
    public void forEach(BiConsumer<Integer, Object> action) {
        byIndex.forEach(action);
    }
}
