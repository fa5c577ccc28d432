package org.bulkhooks.internal.operation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.OperationRecord;

/**
 * Records at one step of an operation. Each step makes a new one of the one before.
 *
 * @param <T> the step, as the integration knows it
 * @param step the step
 * @param type what happens to all records
 * @param records the records that have come so far
 * @param chunks the same records, as hooks get them
 */
record Stage<T>(T step, ChangeType type, List<? extends OperationRecord> records, List<RecordChunk> chunks) {

    /**
     * Returns the next step.
     *
     * @param remaining those of the records that come along, in the same order
     */
    <N> Stage<N> next(N next, List<? extends OperationRecord> remaining) {
        if (remaining.size() == records.size()) {
            return new Stage<>(next, type, remaining, chunks);
        }
        Set<OperationRecord> ones = Collections.newSetFromMap(new IdentityHashMap<>());
        ones.addAll(remaining);
        return new Stage<>(
                next,
                type,
                remaining,
                chunks.stream().map(chunk -> chunk.only(ones::contains)).toList());
    }

    /** Returns the records that are not at some positions. */
    List<? extends OperationRecord> without(Set<Integer> positions) {
        return positions.isEmpty()
                ? records
                : records.stream()
                        .filter(record -> !positions.contains(record.position()))
                        .toList();
    }
}
