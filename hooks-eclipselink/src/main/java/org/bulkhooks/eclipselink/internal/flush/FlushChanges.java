package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.bulkhooks.eclipselink.internal.record.PartialRecords;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.RecordModel;
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
    private final StatesBeforeFlush oldRecords;
    private final Map<ChangeType, Set<Object>> seen = new EnumMap<>(ChangeType.class);
    private final List<ChangedRecord> records = new ArrayList<>();
    private final Set<Object> collectionsWritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Group, Integer> positions = new HashMap<>();
    private final Map<Class<?>, RecordModel<Object>> models = new HashMap<>();

    FlushChanges(RepeatableWriteUnitOfWork uow, HookedClasses hooked) {
        this.uow = uow;
        this.hooked = hooked;
        this.oldRecords = new StatesBeforeFlush(uow);
        for (ChangeType type : ChangeType.values()) {
            seen.put(type, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** Returns the records that were not returned before, those of one type and class in their order. */
    List<ChangedRecord> collect(PendingChangeSet pending) {
        List<ChangedRecord> fresh = new ArrayList<>();
        for (ObjectChangeSet created : pending.created()) {
            add(pending, ChangeType.CREATE, created.getDescriptor(), created.getUnitOfWorkClone(), created, fresh);
        }
        for (ObjectChangeSet changed : pending.changed()) {
            add(pending, ChangeType.UPDATE, changed.getDescriptor(), changed.getUnitOfWorkClone(), changed, fresh);
        }
        for (Object deleted : pending.deleted()) {
            add(pending, ChangeType.DELETE, uow.getDescriptor(deleted), deleted, pending.of(deleted), fresh);
        }
        fresh.sort(Comparator.comparing(ChangedRecord::order));
        List<ChangedRecord> placed = new ArrayList<>(fresh.size());
        for (ChangedRecord record : fresh) {
            placed.add(record.at(positions.merge(Group.of(record), 1, Integer::sum) - 1));
        }
        records.addAll(placed);
        loadTogether(placed);
        return placed;
    }

    /**
     * Forgets deletes: if their objects are removed once more, hooks hear of that.
     *
     * @param managed the managed instances
     */
    void forgetDeletes(Collection<?> managed) {
        Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(managed);
        Objects.requireNonNull(seen.get(ChangeType.DELETE)).removeAll(gone);
        records.removeIf(record -> {
            boolean forgotten = record.isDelete() && gone.contains(record.managed());
            if (forgotten) {
                record.pending().forget(record);
            }
            return forgotten;
        });
    }

    /** Has old records load together what their copies lack. */
    private void loadTogether(List<ChangedRecord> placed) {
        Map<Group, List<ChangedRecord>> groups = new LinkedHashMap<>();
        for (ChangedRecord record : placed) {
            if (record.type() != ChangeType.CREATE && record.descriptor().hasFetchGroupManager()) {
                groups.computeIfAbsent(Group.of(record), group -> new ArrayList<>())
                        .add(record);
            }
        }
        for (List<ChangedRecord> group : groups.values()) {
            for (int from = 0; from < group.size(); from += hooked.chunkSize()) {
                List<ChangedRecord> some = group.subList(from, Math.min(group.size(), from + hooked.chunkSize()));
                PartialRecords.ofCopies(
                        some.get(0).descriptor(),
                        some.stream().map(ChangedRecord::old).toList(),
                        some.stream().map(ChangedRecord::managed).toList(),
                        uow);
            }
        }
    }

    /** Returns what reads and compares the records of an entity class. */
    RecordModel<Object> model(Class<?> entityClass) {
        return models.computeIfAbsent(entityClass, key -> new MappedRecords<>(uow.getDescriptor(key), uow));
    }

    /**
     * Takes those updates back whose records have the old state: what was set and set back is neither written nor does
     * it count as a new version. To be called when the changes are final.
     */
    void dropReverted(PendingChangeSet pending) {
        collectionsWritten.clear(); // it is called again when records have left the flush
        for (ChangedRecord record : records) {
            if (record.copy() != null) {
                OldCollections.settle(record.copy(), record.descriptor());
                PartialRecords.settle(record.copy());
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

    /** Returns the records whose rows were written and that after hooks want. */
    List<ChangedRecord> written(WrittenRows rows) {
        return records.stream()
                .filter(record -> hooked.plan(record.descriptor()).after(record.type()))
                .filter(record -> isWritten(record, rows))
                .toList();
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

    private void add(
            PendingChangeSet pending,
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
        if ((!plan.observes(type) && !isAwaited(type, descriptor))
                || seenOfType == null
                || seenOfType.contains(managed)
                || isOfOtherOperation(managed)) {
            return;
        }
        Object old = type == ChangeType.CREATE ? null : oldRecords.copy(managed, descriptor, changes);
        if (type == ChangeType.UPDATE
                && old != null
                && !AttributeComparison.of(descriptor, uow).differs(old, managed)) {
            return;
        }
        seenOfType.add(managed);
        int number =
                switch (type) {
                    case CREATE -> PersistOrder.of(uow, managed);
                    case UPDATE -> RecordOrder.NONE;
                    case DELETE -> hooked.removalOrder(descriptor);
                };
        Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(managed, uow, true);
        fresh.add(new ChangedRecord(pending, type, descriptor, managed, old, new RecordOrder(number, id), 0));
    }

    /**
     * Tells whether hooks wait for the end of the transaction with records of a class, which are to stay as they are.
     */
    private boolean isAwaited(ChangeType type, ClassDescriptor descriptor) {
        TransactionState state = TransactionState.existing(uow);
        return type != ChangeType.CREATE && state != null && state.hooks().awaits(descriptor.getJavaClass());
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

    private record Group(ChangeType type, Class<?> entityClass) {

        static Group of(ChangedRecord record) {
            return new Group(record.type(), record.entityClass());
        }
    }
}
