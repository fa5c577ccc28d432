package org.bulkhooks.internal.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Map<Integer, List<RejectedRecord>> rejected = new HashMap<>();

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

    /** Notes what else a run tells of records: why they are left out, what stays, and what is changed. */
    void add(HookOperation.Result result) {
        if (listener != null) {
            result.kept().forEach(position -> outcomes.put(position, RecordOutcome.KEPT));
            changed.putAll(result.changedAttributes());
            reject(result.rejections());
        }
    }

    private void reject(List<RejectedRecord> rejections) {
        rejections.forEach(rejection -> rejected.computeIfAbsent(rejection.position(), position -> new ArrayList<>())
                .add(rejection));
    }

    /**
     * Tells what becomes of records, and forgets it.
     *
     * @param given all records of the call, or of its chunk
     */
    void tell(List<? extends OperationRecord> given) {
        if (listener != null) {
            given.forEach(record -> listener.accept(planned(record.position())));
            outcomes.clear();
            changed.clear();
            rejected.clear();
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
        } catch (RecordsRejectedException thrown) {
            if (listener != null) {
                reject(operation.rejections());
                tellRejected(given, thrown);
            }
            throw thrown;
        }
    }

    private void tellRejected(List<? extends OperationRecord> given, RecordsRejectedException cause) {
        try {
            tell(given.stream()
                    .filter(record -> rejected.containsKey(record.position()))
                    .toList());
        } catch (RuntimeException | Error thrown) {
            thrown.addSuppressed(cause);
            throw thrown;
        }
    }

    private PlannedRecord planned(int position) {
        List<RejectedRecord> rejections = rejected.getOrDefault(position, List.of());
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
