package org.bulkhooks.internal.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.OperationRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run finds out about records, until it is told. Of a call that is none it notes nothing. Not thread-safe.
 */
final class Plan {

    private final @Nullable Consumer<? super PlannedRecord> listener;
    private final Map<Integer, RecordOutcome> outcomes = new HashMap<>();
    private final Map<Integer, Set<String>> changed = new HashMap<>();

    /** Makes an empty plan of a call. */
    Plan(CallOptions options) {
        this.listener = options.planned();
    }

    /** Notes what becomes of records; of all others nothing does, unless they are rejected. */
    void add(RecordOutcome outcome, List<? extends OperationRecord> records) {
        if (listener != null) {
            records.forEach(record -> outcomes.put(record.position(), outcome));
        }
    }

    /** Notes what becomes of records, by their positions. */
    void add(Map<Integer, RecordOutcome> byPosition) {
        if (listener != null) {
            outcomes.putAll(byPosition);
        }
    }

    /** Notes whose deletes were taken back, by the positions of the records. */
    void addKept(Set<Integer> positions) {
        if (listener != null) {
            positions.forEach(position -> outcomes.put(position, RecordOutcome.KEPT));
        }
    }

    /** Notes which attributes are changed, by the positions of the records. */
    void addChanged(Map<Integer, Set<String>> attributes) {
        changed.putAll(attributes);
    }

    /**
     * Tells what becomes of records, and forgets it.
     *
     * @param given all records of the call, or of its chunk
     * @param rejections what was rejected so far, maybe of earlier records too
     */
    void tell(List<? extends OperationRecord> given, List<RejectedRecord> rejections) {
        if (listener != null) {
            Map<Integer, List<RejectedRecord>> rejected = byPosition(rejections);
            for (OperationRecord record : given) {
                listener.accept(planned(record.position(), rejected.getOrDefault(record.position(), List.of())));
            }
            outcomes.clear();
            changed.clear();
        }
    }

    /**
     * Does some work, and if rejections end it, tells the rejected records: because of them nothing is written.
     *
     * @param given all records of the call, or of its chunk
     * @param operation has their rejections; what operations of hooks reject has positions of its own
     */
    <T> T rejecting(List<? extends OperationRecord> given, HookOperation<?> operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (RecordsRejectedException rejected) {
            tellRejected(given, operation.rejections(), rejected);
            throw rejected;
        }
    }

    private void tellRejected(
            List<? extends OperationRecord> given, List<RejectedRecord> rejections, RecordsRejectedException cause) {
        if (listener != null) {
            Map<Integer, List<RejectedRecord>> rejected = byPosition(rejections);
            try {
                tell(
                        given.stream()
                                .filter(record -> rejected.containsKey(record.position()))
                                .toList(),
                        rejections);
            } catch (RuntimeException | Error thrown) {
                thrown.addSuppressed(cause);
                throw thrown;
            }
        }
    }

    private static Map<Integer, List<RejectedRecord>> byPosition(List<RejectedRecord> rejections) {
        return rejections.stream().collect(Collectors.groupingBy(RejectedRecord::position));
    }

    private PlannedRecord planned(int position, List<RejectedRecord> rejections) {
        if (!rejections.isEmpty()) {
            return new PlannedRecord(position, RecordOutcome.REJECTED, Set.of(), rejections);
        }
        RecordOutcome outcome = outcomes.getOrDefault(position, RecordOutcome.UNCHANGED);
        return new PlannedRecord(
                position,
                outcome,
                outcome == RecordOutcome.UPDATED || outcome == RecordOutcome.KEPT
                        ? changed.getOrDefault(position, Set.of())
                        : Set.of(),
                List.of());
    }
}
