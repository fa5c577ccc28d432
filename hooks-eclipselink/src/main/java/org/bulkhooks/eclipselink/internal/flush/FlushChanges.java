package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.PartialRecords;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** The records of hooked classes that one round of a flush creates, changes and deletes, each seen once. */
final class FlushChanges {

    private final RepeatableWriteUnitOfWork uow;
    private final HookedClasses hooked;
    private final OldRecords oldRecords;
    private final Map<ChangeType, Set<Object>> seen = new EnumMap<>(ChangeType.class);
    private final List<ChangedRecord> records = new ArrayList<>();
    private final Set<Object> collectionsWritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final RecordChunks chunks;

    FlushChanges(RepeatableWriteUnitOfWork uow, HookedClasses hooked) {
        this.uow = uow;
        this.hooked = hooked;
        this.oldRecords = new OldRecords(uow);
        this.chunks = new RecordChunks(uow, hooked.chunkSize());
        for (ChangeType type : ChangeType.values()) {
            seen.put(type, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** Returns the records that were not returned before, in chunks. */
    List<FlushRecords<?>> collect(PendingChangeSet pending) {
        List<ChangedRecord> fresh = new ArrayList<>();
        for (ObjectChangeSet created : pending.created()) {
            add(ChangeType.CREATE, created.getDescriptor(), created.getUnitOfWorkClone(), created, fresh);
        }
        for (ObjectChangeSet changed : pending.changed()) {
            add(ChangeType.UPDATE, changed.getDescriptor(), changed.getUnitOfWorkClone(), changed, fresh);
        }
        for (Object deleted : pending.deleted()) {
            add(ChangeType.DELETE, uow.getDescriptor(deleted), deleted, pending.of(deleted), fresh);
        }
        records.addAll(fresh);
        return chunks.of(fresh);
    }

    /**
     * Takes those updates back whose records have the old state: what was set and set back is neither written nor does it count
     * as a new version. To be called when the changes are final.
     */
    void dropReverted(PendingChangeSet pending) {
        collectionsWritten.clear(); // it is called again when records have left the flush
        for (ChangedRecord record : records) {
            if (record.old() != null) {
                OldCollections.settle(record.old(), record.descriptor());
                PartialRecords.settle(record.old());
            }
        }
        for (ObjectChangeSet changes : pending.changed()) {
            ClassDescriptor descriptor = changes.getDescriptor();
            if (!hooked.plan(descriptor).observes(ChangeType.UPDATE)) {
                continue;
            }
            if (PendingChangeSet.records(changes).stream().anyMatch(FlushChanges::writesCollection)) {
                collectionsWritten.add(changes.getUnitOfWorkClone());
            } else if (isReverted(changes)) {
                pending.drop(changes);
            }
        }
    }

    /** Returns the records that are about to be written and that validation hooks want, in chunks. */
    List<FlushRecords<?>> toValidate(PendingChangeSet pending) {
        return chunks.again(records.stream()
                .filter(record -> hooked.plan(record.descriptor()).validates(record.type()))
                .filter(pending::writes)
                .toList());
    }

    /** Returns the records that are about to be deleted and that after hooks want, in chunks. */
    List<FlushRecords<?>> toDelete(PendingChangeSet pending) {
        return chunks.again(records.stream()
                .filter(record -> record.type() == ChangeType.DELETE)
                .filter(record -> hooked.plan(record.descriptor()).after(ChangeType.DELETE))
                .filter(pending::writes)
                .toList());
    }

    /** Returns the records whose rows were written and that after hooks want, in chunks. */
    List<FlushRecords<?>> written(WrittenRows rows) {
        return chunks.again(records.stream()
                .filter(record -> hooked.plan(record.descriptor()).after(record.type()))
                .filter(record -> isWritten(record, rows))
                .toList());
    }

    private boolean isWritten(ChangedRecord record, WrittenRows rows) {
        Object managed = record.managed();
        return switch (record.type()) {
            case CREATE -> rows.contains(ChangeType.CREATE, managed);
            case DELETE -> rows.contains(ChangeType.DELETE, managed);
            // EclipseLink updates a row before it deletes it; what a hook removes is a delete only
            case UPDATE ->
                (rows.contains(ChangeType.UPDATE, managed) || collectionsWritten.contains(managed))
                        && !rows.contains(ChangeType.DELETE, managed);
        };
    }

    /** Returns all records, for people. */
    List<ChangedRecord> records() {
        return Collections.unmodifiableList(records);
    }

    /** Returns the names of the models that have records, for people. */
    String models() {
        return records.stream()
                .map(record -> record.entityClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private void add(
            ChangeType type,
            ClassDescriptor descriptor,
            Object managed,
            @Nullable ObjectChangeSet changes,
            List<ChangedRecord> fresh) {
        if (descriptor.shouldBeReadOnly()) {
            return; // EclipseLink writes no row of it
        }
        HookPlan plan = hooked.plan(descriptor);
        Set<Object> seenOfType = seen.get(type);
        if (!plan.observes(type) || seenOfType == null || seenOfType.contains(managed) || isOfOtherOperation(managed)) {
            return;
        }
        Object old = type == ChangeType.CREATE ? null : oldRecords.copy(managed, descriptor, changes);
        if (type == ChangeType.UPDATE
                && old != null
                && !AttributeComparison.of(descriptor, uow).differs(old, managed)) {
            return;
        }
        seenOfType.add(managed);
        int number = type == ChangeType.CREATE ? PersistOrder.of(uow, managed) : RecordOrder.NONE;
        Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(managed, uow, true);
        fresh.add(new ChangedRecord(type, descriptor, managed, old, new RecordOrder(number, id)));
    }

    /** Tells whether the bulk facade calls the hooks of a record, and the flush only writes it. */
    private boolean isOfOtherOperation(Object managed) {
        TransactionState state = TransactionState.existing(uow);
        return state != null && state.flushHooksSuppressedFor(managed);
    }

    private boolean isReverted(ObjectChangeSet changes) {
        if (changes.hasForcedChanges()
                || !PendingChangeSet.records(changes).stream().allMatch(FlushChanges::isOfOwnRow)) {
            return false;
        }
        Object managed = changes.getUnitOfWorkClone();
        Object old = oldRecords.copy(managed, changes.getDescriptor(), changes);
        return !AttributeComparison.withInserted(changes.getDescriptor(), uow).differs(old, managed);
    }

    private static boolean isOfOwnRow(ChangeRecord record) {
        DatabaseMapping mapping = record.getMapping();
        return mapping instanceof AbstractDirectMapping
                || mapping instanceof AggregateObjectMapping
                || (mapping instanceof ObjectReferenceMapping reference && !reference.isPrivateOwned());
    }

    private static boolean writesCollection(ChangeRecord record) {
        if (record instanceof AggregateChangeRecord embedded
                && embedded.getChangedObject() instanceof ObjectChangeSet inner) {
            return PendingChangeSet.records(inner).stream().anyMatch(FlushChanges::writesCollection);
        }
        return record.getMapping() instanceof CollectionMapping collection && AttributeComparison.isWritten(collection);
    }

    /** The order in which groups of records of one type and class follow each other. */
    static final Comparator<List<ChangedRecord>> GROUPS = Comparator.comparing(
                    (List<ChangedRecord> group) -> group.get(0).type())
            .thenComparing(group -> group.get(0).order().number())
            .thenComparing(group -> group.get(0).entityClass().getName());
}
