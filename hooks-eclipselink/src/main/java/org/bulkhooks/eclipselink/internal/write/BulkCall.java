package org.bulkhooks.eclipselink.internal.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.BulkResult;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/** The steps of every call, from the check of its input to its after hooks. */
abstract class BulkCall {

    private final ChangeType type;
    private final CallContext context;
    private Set<Integer> rejected = Set.of();

    BulkCall(ChangeType type, CallContext context) {
        this.type = type;
        this.context = context;
    }

    final CallContext context() {
        return context;
    }

    final BulkResult run(Collection<?> given) {
        context.runtime().require(context.options().bypasses());
        InputCheck check = new InputCheck(context.unitOfWork(), context.runtime());
        List<BulkRecord> records = check.records(given);
        check(check, records);
        context.flush();
        ManagedTwins.refusePending(context.unitOfWork(), records, type);
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            List<BulkRecord> affected = prepare(records, oldRecords);
            if (affected.isEmpty()) {
                finish();
                return new BulkResult(records.size(), 0);
            }
            return operate(affected, records);
        }
    }

    private BulkResult operate(List<BulkRecord> affected, List<BulkRecord> given) {
        List<RecordChunk> chunks = context.chunks(affected, type, this::changes);
        try (Operation operation = context.runtime()
                .begin(
                        OperationKind.FACADE,
                        context.transaction().hooks(),
                        context.options().bypasses())) {
            boolean hooked = false;
            for (RecordChunk chunk : chunks) {
                if (chunk.plan().hooks().before(type)) {
                    operation.before(chunk);
                    hooked = true;
                }
            }
            operation.settle();
            List<BulkRecord> remaining = settle(affected);
            validate(chunks, affected, remaining, operation);
            remaining = withoutRejected(remaining, given, operation);
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
            return new BulkResult(given.size(), written.size(), operation.rejections());
        }
    }

    private void validate(
            List<RecordChunk> chunks, List<BulkRecord> affected, List<BulkRecord> remaining, Operation operation) {
        Set<BulkRecord> validated = new HashSet<>(remaining);
        for (RecordChunk chunk : chunks) {
            if (chunk.plan().hooks().validates(type)) {
                operation.validate(remaining.size() == affected.size() ? chunk : chunk.only(validated));
            }
        }
        ValidationCheck.validate(context, type, remaining, operation);
    }

    /** Returns the records that nobody rejected, or ends the operation if a record was rejected and the caller wants all or nothing. */
    private List<BulkRecord> withoutRejected(List<BulkRecord> records, List<BulkRecord> given, Operation operation) {
        if (!context.options().partial()) {
            operation.checkRejections();
            return records;
        }
        rejected = rejectedPositions(operation);
        if (!rejected.isEmpty() && type != ChangeType.DELETE) {
            rejectWhatBelongsToRejected(given, operation);
            rejected = rejectedPositions(operation);
        }
        return accepted(records);
    }

    private static Set<Integer> rejectedPositions(Operation operation) {
        return operation.rejections().stream().map(RejectedRecord::position).collect(Collectors.toUnmodifiableSet());
    }

    /** Records that refer to rejected ones or bring them along would end the call, or write what the result says was left out. */
    private void rejectWhatBelongsToRejected(List<BulkRecord> given, Operation operation) {
        Map<EntityPlan, ChangedAttributes> changes = new HashMap<>();
        new RecordTies(context.unitOfWork(), type, given, (each, attribute) -> changes.computeIfAbsent(
                                each.plan(), this::changes)
                        .writes(each, attribute))
                .dependentOn(rejected)
                .forEach((each, position) -> operation.reject(
                        each.position(),
                        each.plan().entityClass(),
                        null,
                        "belongs to the rejected record at position " + position));
    }

    /** Returns the records that nobody rejected. */
    final List<BulkRecord> accepted(List<BulkRecord> records) {
        return records.stream()
                .filter(each -> !rejected.contains(each.position()))
                .toList();
    }

    /** Brings caches and managed instances up to date with rows that were written past the persistence context. */
    final void wrotePast(List<BulkRecord> records) {
        CacheEviction.evict(context.unitOfWork(), records, type);
        ManagedTwins.refresh(context.unitOfWork(), records, type);
    }

    /** Tells whether records have to be written through the persistence context. */
    final boolean isManaged(List<BulkRecord> records) {
        return WritePath.isManaged(context.unitOfWork(), type, records);
    }

    /** Checks what this type of call demands of its records. */
    abstract void check(InputCheck check, List<BulkRecord> records);

    /** Does what comes before the hooks, and returns the records that have anything to write. */
    abstract List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords);

    /** Returns what tells the changed attributes of an entity class. */
    abstract ChangedAttributes changes(EntityPlan plan);

    /** Returns the records that still have anything to write when the before hooks have run. */
    abstract List<BulkRecord> settle(List<BulkRecord> affected);

    /**
     * Writes what before hooks did in the persistence context: the records may refer to what they persisted, and what they changed
     * in a managed instance of a record would be lost when that is refreshed.
     */
    void flushWorkOfHooks() {
        context.flush();
    }

    /** Writes the rows of all records, and calls what Jakarta Persistence calls after that. */
    abstract void write(List<BulkRecord> records);

    /** Ends the call when its after hooks have run; it is not called where the call fails. */
    void finish() {}
}
