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
    private final IdentityHashMap<ClassDescriptor, OfClass> classes = new IdentityHashMap<>();
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
        Wave wave = new Wave(pending);
        for (ObjectChangeSet created : pending.created()) {
            wave.add(ChangeType.CREATE, created.getDescriptor(), created.getUnitOfWorkClone(), created);
        }
        for (ObjectChangeSet changed : pending.changed()) {
            wave.add(ChangeType.UPDATE, changed.getDescriptor(), changed.getUnitOfWorkClone(), changed);
        }
        for (Object deleted : pending.deleted()) {
            wave.add(ChangeType.DELETE, uow.getDescriptor(deleted), deleted, null);
        }
        List<ChangedRecord> placed = place(wave.fresh);
        records.addAll(placed);
        loadTogether(placed);
        return placed;
    }

    private List<ChangedRecord> place(List<ChangedRecord> fresh) {
        fresh.sort(Comparator.comparing(ChangedRecord::order));
        List<ChangedRecord> placed = new ArrayList<>(fresh.size());
        Group last = null;
        int next = 0;
        for (ChangedRecord record : fresh) {
            if (last == null || !last.has(record)) {
                if (last != null) {
                    positions.put(last, next);
                }
                last = Group.of(record);
                next = positions.getOrDefault(last, 0);
            }
            placed.add(record.at(next++));
        }
        if (last != null) {
            positions.put(last, next);
        }
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
            if (record.copy() != null
                    && record.descriptor().hasFetchGroupManager()
                    && CopyPlan.isPartial(record.copy())) {
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
     *
     * @param changedSince whether records may have changed since they were collected, and compared
     */
    void dropReverted(PendingChangeSet pending, boolean changedSince) {
        collectionsWritten.clear(); // it is called again when records have left the flush
        for (ChangedRecord record : records) {
            if (record.copy() != null) {
                if (ofClass(record.descriptor()).copies.hasCollections()) {
                    OldCollections.settle(record.copy(), record.descriptor());
                }
                PartialRecords.settle(record.copy());
            }
        }
        Set<Object> differing = Objects.requireNonNull(seen.get(ChangeType.UPDATE));
        for (ObjectChangeSet changes : pending.changed()) {
            if (!ofClass(changes.getDescriptor()).plan.observes(ChangeType.UPDATE)) {
                continue;
            }
            Object managed = changes.getUnitOfWorkClone();
            if (writesCollection(changes)) {
                collectionsWritten.add(managed);
            } else if ((changedSince || !differing.contains(managed)) && isReverted(changes)) {
                pending.drop(changes);
            }
        }
    }

    /** Returns the records whose rows were written. */
    List<ChangedRecord> written(WrittenRows rows) {
        List<ChangedRecord> written = new ArrayList<>();
        for (ChangedRecord record : records) {
            if (isWritten(record, rows)) {
                written.add(record);
            }
        }
        return written;
    }

    /** Tells whether after hooks want a record. */
    boolean isWantedAfter(ChangedRecord record) {
        return ofClass(record.descriptor()).plan.after(record.type());
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

    private OfClass ofClass(ClassDescriptor descriptor) {
        return classes.computeIfAbsent(descriptor, OfClass::new);
    }

    /** What is asked for each record, and the same for all of its class. */
    private final class OfClass {

        private final HookPlan plan;
        private final CopyPlan copies;
        private final int removalOrder;

        OfClass(ClassDescriptor descriptor) {
            plan = hooked.plan(descriptor);
            copies = hooked.copyPlan(descriptor);
            removalOrder = hooked.removalOrder(descriptor);
        }
    }

    /** The records that one calculation of the changes has brought. */
    private final class Wave {

        private final PendingChangeSet pending;
        private final @Nullable TransactionState transaction = TransactionState.existing(uow);
        private final @Nullable PersistOrder persisted = PersistOrder.existing(uow);
        private final List<ChangedRecord> fresh = new ArrayList<>();

        Wave(PendingChangeSet pending) {
            this.pending = pending;
        }

        void add(ChangeType type, ClassDescriptor descriptor, Object managed, @Nullable ObjectChangeSet known) {
            OfClass ofClass = ofClass(descriptor);
            Set<Object> seenOfType = seen.get(type);
            if ((!ofClass.plan.observes(type) && !isAwaited(type, descriptor))
                    || descriptor.shouldBeReadOnly() // EclipseLink writes no row of it
                    || seenOfType == null
                    || isOfOtherOperation(managed)
                    || seenOfType.contains(managed)) {
                return;
            }
            ObjectChangeSet changes = known == null ? pending.of(managed) : known;
            Object old =
                    type == ChangeType.CREATE ? null : oldRecords.copy(managed, descriptor, ofClass.copies, changes);
            if (type == ChangeType.UPDATE && old != null && changes != null && !differs(changes, old, managed)) {
                return;
            }
            seenOfType.add(managed);
            int number =
                    switch (type) {
                        case CREATE -> persisted == null ? RecordOrder.NONE : persisted.of(managed);
                        case UPDATE -> RecordOrder.NONE;
                        case DELETE -> ofClass.removalOrder;
                    };
            Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(managed, uow, true);
            fresh.add(new ChangedRecord(pending, type, descriptor, managed, old, new RecordOrder(number, id), 0));
        }

        /**
         * Tells whether hooks wait for the end of the transaction with records of a class, which are to stay as they
         * are.
         */
        private boolean isAwaited(ChangeType type, ClassDescriptor descriptor) {
            return type != ChangeType.CREATE
                    && transaction != null
                    && transaction.hooks().awaits(descriptor.getJavaClass());
        }

        /** Tells whether the bulk facade calls the hooks of a record, and the flush only writes it. */
        private boolean isOfOtherOperation(Object managed) {
            return transaction != null && transaction.flushHooksSuppressedFor(managed);
        }
    }

    /** Looks at what the changes name first: it mostly is enough. */
    private boolean differs(ObjectChangeSet changes, Object old, Object managed) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            DatabaseMapping mapping = ((ChangeRecord) change).getMapping();
            if (mapping != null && AttributeComparison.differs(mapping, old, managed, uow)) {
                return true;
            }
        }
        return AttributeComparison.of(changes.getDescriptor(), uow).differs(old, managed);
    }

    private boolean isReverted(ObjectChangeSet changes) {
        if (changes.hasForcedChanges()) {
            return false;
        }
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            if (!isOfOwnRow((ChangeRecord) change)) {
                return false;
            }
        }
        ClassDescriptor descriptor = changes.getDescriptor();
        Object managed = changes.getUnitOfWorkClone();
        // a copy of its own: hooks have had the other one
        Object old = oldRecords.copy(managed, descriptor, ofClass(descriptor).copies, changes);
        return !differs(changes, old, managed)
                && !AttributeComparison.withInserted(descriptor, uow).differs(old, managed);
    }

    private static boolean isOfOwnRow(ChangeRecord record) {
        DatabaseMapping mapping = record.getMapping();
        return mapping instanceof AbstractDirectMapping
                || mapping instanceof AggregateObjectMapping
                || (mapping instanceof ObjectReferenceMapping reference && !reference.isPrivateOwned());
    }

    private static boolean writesCollection(ObjectChangeSet changes) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            ChangeRecord record = (ChangeRecord) change;
            if (record instanceof AggregateChangeRecord embedded
                    && embedded.getChangedObject() instanceof ObjectChangeSet inner) {
                if (writesCollection(inner)) {
                    return true;
                }
            } else if (record.getMapping() instanceof CollectionMapping collection
                    && AttributeComparison.isWritten(collection)) {
                return true;
            }
        }
        return false;
    }

    private record Group(ChangeType type, Class<?> entityClass) {

        static Group of(ChangedRecord record) {
            return new Group(record.type(), record.entityClass());
        }

        boolean has(ChangedRecord record) {
            return type == record.type() && entityClass == record.entityClass();
        }
    }
}
