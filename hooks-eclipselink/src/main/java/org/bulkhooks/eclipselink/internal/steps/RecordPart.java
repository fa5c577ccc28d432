package org.bulkhooks.eclipselink.internal.steps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.cache.CacheEviction;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.RecordChunk;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.spi.Operation;

/**
 * Some records of an operation to which the same happens, whoever found them and however they are written. {@link OperationRun} takes
 * it through the steps of the operation, once.
 */
public abstract class RecordPart {

    private final ChangeType type;
    private final OperationContext context;
    private List<BulkRecord> affected = List.of();
    private List<BulkRecord> remaining = List.of();
    private Set<BulkRecord> remainingOnes = Set.of();
    private List<RecordChunk> chunks = List.of();

    /**
     * Makes a part.
     *
     * @param type what happens to all its records
     * @param context what all steps share
     */
    protected RecordPart(ChangeType type, OperationContext context) {
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

    /**
     * Sets the records that are about to be written.
     *
     * @param records records of one or several entity classes; with none, no step does anything
     */
    public final void affect(List<BulkRecord> records) {
        affected = records;
        remaining = records;
    }

    /** Returns the records that are about to be written, or were. */
    public final List<BulkRecord> remaining() {
        return remaining;
    }

    /** Returns the records that were about to be written in the beginning. */
    protected final List<BulkRecord> affected() {
        return affected;
    }

    final List<RecordChunk> chunks() {
        return chunks;
    }

    final void cut(int firstChunk) {
        chunks = context.chunks(affected, firstChunk, type, this::changes);
    }

    /** Tells whether an after hook may be called with records that remain, before the transaction comes to its end. */
    final boolean callsAfterHooks() {
        return OperationContext.byClass(remaining).keySet().stream().anyMatch(plan -> plan.hooks()
                .callsAfter(
                        type, context.transaction().hooks(), context.options().bypasses()));
    }

    /** Returns a chunk without the records that are not to be written after all. */
    final RecordChunk remaining(RecordChunk chunk) {
        return remaining.size() == affected.size() ? chunk : chunk.only(remainingOnes);
    }

    /** Sets the records that are written, or were, of those that remained before. */
    protected final void remain(List<BulkRecord> records) {
        remaining = records;
        remainingOnes = new HashSet<>(records);
    }

    final void leaveOut(Set<Integer> rejected) {
        remain(without(rejected, remaining));
    }

    /** Returns the records that are not at some positions. */
    protected static List<BulkRecord> without(Set<Integer> rejected, List<BulkRecord> records) {
        return records.stream()
                .filter(each -> !rejected.contains(each.position()))
                .toList();
    }

    /** Brings caches and managed instances up to date with rows that were written past the persistence context. */
    protected final void wrotePast(List<BulkRecord> records) {
        context.transaction().wrote();
        CacheEviction.evict(context.unitOfWork(), records, type);
        ManagedTwins.refresh(context.unitOfWork(), records, type);
    }

    /** Returns what tells the changed attributes of an entity class. */
    protected abstract ChangedAttributes changes(EntityPlan plan);

    /** Returns the records that still have anything to write when the before hooks have run. */
    protected abstract List<BulkRecord> settle(List<BulkRecord> records);

    /** Rejects records that are not valid, after the validation hooks; does nothing unless overridden. */
    protected void validate(List<BulkRecord> records, Operation operation) {}

    /**
     * Rejects records that cannot be written without rejected ones, where the others are written; does nothing unless overridden.
     *
     * @param rejected the positions of the rejected records
     */
    protected void rejectDependent(Set<Integer> rejected, Operation operation) {}

    /**
     * Hears which records of the operation are left out, before the write; does nothing unless overridden.
     *
     * @param rejected the positions of the rejected records
     */
    protected void leftOut(Set<Integer> rejected) {}

    /**
     * Tells whether what before hooks did in the persistence context is to be written before the records: they may refer to what hooks
     * persisted, and what those changed in a managed instance of a record would be lost when that is refreshed.
     */
    protected boolean needsFlushOfHooks() {
        return true;
    }

    /**
     * Returns what was found to be wrong with records while they were written, which left them out; none unless overridden.
     * Other parts are not written yet, or not concerned.
     */
    protected List<RejectedRecord> rejectedByWrite() {
        return List.of();
    }

    /** Writes the rows of records, at least one, and calls what Jakarta Persistence calls after that. */
    protected abstract void write(List<BulkRecord> records);

    /**
     * Makes the part that writes what after hooks have changed in records of this one.
     *
     * @param changed records of updates, with what was written as their old records, not empty
     */
    protected abstract RecordPart further(List<BulkRecord> changed);

    /**
     * Tells whether records were written through the persistence context and are still in it, with what they bring along: a flush writes what
     * after hooks change in all that. None are unless overridden.
     */
    protected boolean isOpen() {
        return false;
    }

    /** Takes what is still there out of the persistence context: no after hook of the operation follows. It is not called where it fails. */
    protected void release() {}

    /** Does what is left when the after hooks have run; it is not called where the operation fails. */
    protected void finish() {}
}
