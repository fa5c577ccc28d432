package org.bulkhooks.eclipselink.internal.write;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/**
 * The steps from the before hooks of an operation to its after hooks, whoever found the records and however they are written. All
 * records go through one step before any goes through the next. Used once.
 */
public abstract class RecordOperation {

    private final OperationKind kind;
    private final ChangeType type;
    private final OperationContext context;
    private Set<Integer> rejected = Set.of();

    /**
     * Makes an operation.
     *
     * @param kind how the records are written
     * @param type what happens to all records
     */
    protected RecordOperation(OperationKind kind, ChangeType type, OperationContext context) {
        this.kind = kind;
        this.type = type;
        this.context = context;
    }

    /** Returns what happens to all records. */
    protected final ChangeType type() {
        return type;
    }

    /** Returns what all steps share. */
    protected final OperationContext context() {
        return context;
    }

    /** What an operation did: the records that were written, and what was rejected. */
    public record Outcome(Set<BulkRecord> written, List<RejectedRecord> rejections) {}

    /**
     * Runs the operation.
     *
     * @param affected the records that are about to be written, at least one
     */
    protected final Outcome operate(List<BulkRecord> affected) {
        List<RecordChunk> chunks = context.chunks(affected, type, this::changes);
        try (Operation operation = context.runtime()
                .begin(kind, context.transaction().hooks(), context.options().bypasses())) {
            boolean hooked = false;
            for (RecordChunk chunk : chunks) {
                if (chunk.plan().hooks().before(type)) {
                    operation.before(chunk);
                    hooked = true;
                }
            }
            operation.settle();
            List<BulkRecord> remaining = settle(affected);
            validateByHooks(chunks, affected, remaining, operation);
            validate(remaining, operation);
            remaining = withoutRejected(remaining, operation);
            if (hooked) {
                flushWorkOfHooks();
            }
            write(remaining);
            Set<BulkRecord> written = new LinkedHashSet<>(remaining);
            for (RecordChunk chunk : chunks) {
                if (chunk.plan().hooks().after(type)) {
                    operation.after(written.size() == affected.size() ? chunk : chunk.only(written));
                }
            }
            finish();
            if (operation.complete()) {
                context.flush(); // within the operation, which has no other end
            }
            return new Outcome(written, operation.rejections());
        }
    }

    private void validateByHooks(
            List<RecordChunk> chunks, List<BulkRecord> affected, List<BulkRecord> remaining, Operation operation) {
        Set<BulkRecord> validated = new HashSet<>(remaining);
        for (RecordChunk chunk : chunks) {
            if (chunk.plan().hooks().validates(type)) {
                operation.validate(remaining.size() == affected.size() ? chunk : chunk.only(validated));
            }
        }
    }

    /** Returns the records that nobody rejected, or ends the operation if a record was rejected and the caller wants all or nothing. */
    private List<BulkRecord> withoutRejected(List<BulkRecord> records, Operation operation) {
        if (!context.options().partial()) {
            operation.checkRejections();
            return records;
        }
        rejected = positions(operation);
        if (!rejected.isEmpty()) {
            rejectDependent(rejected, operation);
            rejected = positions(operation);
        }
        return accepted(records);
    }

    private static Set<Integer> positions(Operation operation) {
        return operation.rejections().stream().map(RejectedRecord::position).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the records that nobody rejected. */
    protected final List<BulkRecord> accepted(List<BulkRecord> records) {
        return records.stream()
                .filter(each -> !rejected.contains(each.position()))
                .toList();
    }

    /** Brings caches and managed instances up to date with rows that were written past the persistence context. */
    protected final void wrotePast(List<BulkRecord> records) {
        CacheEviction.evict(context.unitOfWork(), records, type);
        ManagedTwins.refresh(context.unitOfWork(), records, type);
    }

    /** Returns what tells the changed attributes of an entity class. */
    protected abstract ChangedAttributes changes(EntityPlan plan);

    /** Returns the records that still have anything to write when the before hooks have run. */
    protected abstract List<BulkRecord> settle(List<BulkRecord> affected);

    /** Rejects records that are not valid, after the validation hooks; does nothing unless overridden. */
    protected void validate(List<BulkRecord> records, Operation operation) {}

    /** Rejects records that cannot be written without rejected ones, where the others are written; does nothing unless overridden. */
    protected void rejectDependent(Set<Integer> rejectedPositions, Operation operation) {}

    /**
     * Writes what before hooks did in the persistence context: the records may refer to what they persisted, and what they changed
     * in a managed instance of a record would be lost when that is refreshed.
     */
    protected void flushWorkOfHooks() {
        context.flush();
    }

    /** Writes the rows of all records, and calls what Jakarta Persistence calls after that. */
    protected abstract void write(List<BulkRecord> records);

    /** Ends the operation when its after hooks have run; it is not called where it fails. */
    protected void finish() {}
}
