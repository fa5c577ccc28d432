package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.jspecify.annotations.Nullable;

/** What EclipseLink is about to write, between the calculation of the changes and the first statement. */
final class PendingChangeSet {

    private final RepeatableWriteUnitOfWork uow;
    private final UnitOfWorkChangeSet changeSet;
    private final NewParts parts;
    private final Set<ChangedRecord> forgotten = Collections.newSetFromMap(new IdentityHashMap<>());

    PendingChangeSet(RepeatableWriteUnitOfWork uow, UnitOfWorkChangeSet changeSet) {
        this.uow = uow;
        this.changeSet = changeSet;
        parts = new NewParts(uow);
        noteParts();
    }

    RepeatableWriteUnitOfWork unitOfWork() {
        return uow;
    }

    private void noteParts() {
        created().forEach(parts::note);
        changed().forEach(parts::note);
    }

    /** Returns the change sets of new objects. */
    List<ObjectChangeSet> created() {
        List<ObjectChangeSet> created = new ArrayList<>();
        for (Map<ObjectChangeSet, ObjectChangeSet> ofClass :
                changeSet.getNewObjectChangeSets().values()) {
            created.addAll(ofClass.keySet());
        }
        return created;
    }

    /** Returns the change sets of managed objects that changed; those that are to be deleted are not among them. */
    List<ObjectChangeSet> changed() {
        List<ObjectChangeSet> changed = new ArrayList<>();
        for (ObjectChangeSet changes : changeSet.getAllChangeSets().values()) {
            // a forced version increment has no changes, and comes back in each calculation
            if (!changes.isNew()
                    && !changes.getChanges().isEmpty()
                    && !uow.isObjectDeleted(changes.getUnitOfWorkClone())) {
                changed.add(changes);
            }
        }
        return changed;
    }

    /** Tells whether a collection of any of them was changed without being loaded. */
    boolean changesUnloadedCollection() {
        for (ObjectChangeSet changes : changeSet.getAllChangeSets().values()) {
            if (!changes.isNew() && changesUnloadedCollection(changes, changes.getUnitOfWorkClone())) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesUnloadedCollection(ObjectChangeSet changes, Object owner) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            boolean unloaded = change instanceof AggregateChangeRecord embedded
                    ? embedded.getChangedObject() instanceof ObjectChangeSet inner && changesCollection(inner)
                    : ((ChangeRecord) change).getMapping() instanceof CollectionMapping collection
                            && !collection.isAttributeValueFromObjectInstantiated(owner);
            if (unloaded) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesCollection(ObjectChangeSet changes) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            if (change instanceof AggregateChangeRecord
                    || ((ChangeRecord) change).getMapping() instanceof CollectionMapping) {
                return true;
            }
        }
        return false;
    }

    /** Returns those of the managed objects that changed which a fetch group has left attributes out of. */
    List<Object> changedPartially() {
        List<Object> objects = new ArrayList<>();
        for (ObjectChangeSet changes : changeSet.getAllChangeSets().values()) {
            Object managed = changes.getUnitOfWorkClone();
            if (CopyPlan.isPartial(managed)
                    && !changes.isNew()
                    && !changes.getChanges().isEmpty()
                    && !uow.isObjectDeleted(managed)) {
                objects.add(managed);
            }
        }
        return objects;
    }

    /** Returns the managed objects that are to be deleted. */
    Collection<?> deleted() {
        return uow.hasDeletedObjects() ? uow.getDeletedObjects().keySet() : List.of();
    }

    /** Returns what changed in a managed object, or null if nothing did. */
    @Nullable
    ObjectChangeSet of(Object managed) {
        return (ObjectChangeSet) changeSet.getObjectChangeSetForClone(managed);
    }

    /** Tells whether anything of a managed object is about to be written. */
    boolean writes(Object managed) {
        ObjectChangeSet changes = of(managed);
        return uow.isObjectDeleted(managed)
                || (changes != null && (changes.isNew() || !changes.getChanges().isEmpty()));
    }

    /** Notes that a record is none any more: its object can come back as another one. */
    void forget(ChangedRecord record) {
        forgotten.add(record);
    }

    /** Tells whether a record is still about to be written, after what hooks did to it since it was found. */
    boolean writes(ChangedRecord record) {
        if (forgotten.contains(record)) {
            return false;
        }
        Object managed = record.managed();
        ObjectChangeSet changes = of(managed);
        return switch (record.type()) {
            case CREATE -> changes != null && changes.isNew() && uow.isCloneNewObject(managed);
            case UPDATE -> changes != null && !changes.getChanges().isEmpty() && !uow.isObjectDeleted(managed);
            case DELETE -> uow.isObjectDeleted(managed);
        };
    }

    /**
     * Has EclipseLink calculate the changes again. What it does not take back itself is taken back before: new objects
     * that were removed since, and changes found by comparison that were undone since.
     */
    void recalculate() {
        for (ObjectChangeSet created : created()) {
            if (!uow.isCloneNewObject(created.getUnitOfWorkClone())) {
                changeSet.removeObjectChangeSetFromNewList(created, uow);
                changeSet.removeObjectChangeSet(created);
            }
        }
        List<ObjectChangeSet> compared = changeSet.getAllChangeSets().values().stream()
                .filter(changes -> !changes.isNew() && isCompared(changes.getDescriptor()))
                .toList();
        compared.forEach(PendingChangeSet::forgetChanges);
        parts.handBack();
        uow.calculateChanges(uow.getCloneMapping(), changeSet, true, true);
        for (ObjectChangeSet changes : compared) {
            if (!changes.hasChanges() && !changes.hasForcedChanges()) {
                changeSet.removeObjectChangeSet(changes);
            }
        }
        noteWhetherEmpty();
        noteParts();
    }

    /** Takes the changes of a managed object back, so that its row is not written. */
    void drop(ObjectChangeSet changes) {
        ClassDescriptor descriptor = changes.getDescriptor();
        ObjectChangePolicy policy = descriptor.getObjectChangePolicy();
        changeSet.removeObjectChangeSet(changes);
        policy.clearChanges(changes.getUnitOfWorkClone(), uow, descriptor, false);
        noteWhetherEmpty();
    }

    /**
     * Takes back what the calculation has done because objects were to be deleted: it has forced new versions of those
     * that lists of the objects have by their foreign keys.
     */
    void keep(Set<Object> managed) {
        Set<Object> listed = listed(managed);
        if (!listed.isEmpty()) {
            listed.removeAll(listed(deleted()));
            listed.forEach(this::dropForcedVersion);
            noteWhetherEmpty();
        }
    }

    private Set<Object> listed(Collection<?> owners) {
        Set<Object> listed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object owner : owners) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(uow.getDescriptor(owner))) {
                if (mapping instanceof UnidirectionalOneToManyMapping list) {
                    listed.addAll(RelatedRows.loaded(list, owner, uow));
                }
            }
        }
        return listed;
    }

    private void dropForcedVersion(Object target) {
        ObjectChangeSet changes = of(target);
        if (changes != null
                && !changes.isNew()
                && changes.getChanges().isEmpty()
                && !uow.getOptimisticReadLockObjects().containsKey(target)) {
            changes.setShouldModifyVersionField(null);
            changeSet.removeObjectChangeSet(changes);
        }
    }

    private void noteWhetherEmpty() {
        // EclipseLink deletes orphans in a commit that has changes, and later, past the round, in one that has none
        if (changeSet.getAllChangeSets().isEmpty()
                && changeSet.getNewObjectChangeSets().isEmpty()
                && deleted().isEmpty()) {
            changeSet.setHasChanges(false);
        }
    }

    private static boolean isCompared(ClassDescriptor descriptor) {
        return !descriptor.getObjectChangePolicy().isAttributeChangeTrackingPolicy();
    }

    private static void forgetChanges(ObjectChangeSet changes) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            if (change instanceof AggregateChangeRecord embedded
                    && embedded.getChangedObject() instanceof ObjectChangeSet inner) {
                forgetChanges(inner);
            }
        }
        changes.clear(false);
    }

    /** Returns the change records of a change set. */
    static List<ChangeRecord> records(ObjectChangeSet changes) {
        List<ChangeRecord> records = new ArrayList<>();
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord record : changes.getChanges()) {
            records.add((ChangeRecord) record);
        }
        return records;
    }
}
