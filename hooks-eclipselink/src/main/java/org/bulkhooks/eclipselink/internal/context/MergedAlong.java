package org.bulkhooks.eclipselink.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.context.BroughtAlong.Origin;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdQuery;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.CollectionChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.jspecify.annotations.Nullable;

/**
 * What updated records bring along by cascade MERGE, as managed copies. To take a record back is to have its copies as
 * the database has their rows, new copies gone, and orphans not deleted.
 */
final class MergedAlong implements RejectedChildren.WrittenAlong {

    private final RepeatableWriteUnitOfWork unitOfWork;
    private final Map<BulkRecord, Object> records;
    private final BroughtAlong brought;
    private final Map<BulkRecord, Object> children;
    private final Set<Object> deletedBefore;
    private final OperationContext context;

    /**
     * Makes it when all records are merged.
     *
     * @param records the records and their managed copies
     * @param brought what they bring along
     * @param children those instances and their managed copies
     * @param deletedBefore what was to be deleted before the merge
     */
    MergedAlong(
            OperationContext context,
            Map<BulkRecord, Object> records,
            BroughtAlong brought,
            Map<BulkRecord, Object> children,
            Set<Object> deletedBefore) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        this.records = records;
        this.brought = brought;
        this.children = children;
        this.deletedBefore = deletedBefore;
    }

    @Override
    public List<Origin> origins(Object managed) {
        List<Origin> origins = new ArrayList<>(brought.of(managed));
        // several records may have an instance of their own of one row
        children.forEach((child, copy) -> {
            if (copy == managed) {
                origins.addAll(brought.of(child.instance()));
            }
        });
        return origins.isEmpty() && unitOfWork.isObjectDeleted(managed)
                ? orphans().getOrDefault(managed, List.of())
                : origins;
    }

    @Override
    public boolean takeBack(Set<Integer> positions) {
        Set<Object> leaving = identitySet();
        Set<Object> staying = identitySet();
        records.forEach((each, copy) -> (positions.contains(each.position()) ? leaving : staying).add(copy));
        children.forEach((child, copy) ->
                (BroughtAlong.areAt(positions, brought.of(child.instance())) ? leaving : staying).add(copy));
        // which values such a copy has is a matter of the order of the merge
        if (leaving.stream().anyMatch(staying::contains)) {
            return false;
        }
        Set<Object> orphans = identitySet();
        if (!findOrphans(positions, orphans)) {
            return false;
        }
        orphans.forEach(unitOfWork.getDeletedObjects()::remove);
        orphans.stream().filter(each -> !staying.contains(each)).forEach(leaving::add);
        List<Object> added =
                leaving.stream().filter(unitOfWork::isCloneNewObject).toList();
        new PendingReferences(unitOfWork, added).removeNew();
        added.forEach(each -> unitOfWork.unregisterObject(each, DescriptorIterator.NoCascading, true));
        leaving.removeAll(added);
        leaving.removeIf(unitOfWork::isObjectDeleted);
        return refresh(leaving);
    }

    /**
     * Finds what is to be deleted because records at some positions have let go of it.
     *
     * @return false if it is not known who has let go of something that is to be deleted
     */
    private boolean findOrphans(Set<Integer> positions, Set<Object> orphans) {
        Set<Object> deleted = identitySet();
        if (unitOfWork.hasDeletedObjects()) {
            for (Object each : unitOfWork.getDeletedObjects().keySet()) {
                if (!deletedBefore.contains(each)) {
                    deleted.add(each);
                }
            }
        }
        Set<Object> others = identitySet();
        orphans()
                .forEach((orphan, origins) ->
                        addRemoved(orphan, BroughtAlong.areAt(positions, origins) ? orphans : others));
        return deleted.stream().allMatch(each -> orphans.contains(each) != others.contains(each));
    }

    /** Returns what records and what they bring along have let go of, with those that did. */
    private IdentityHashMap<Object, List<Origin>> orphans() {
        IdentityHashMap<Object, List<Origin>> orphans = new IdentityHashMap<>();
        records.forEach((each, copy) -> addOrphans(changes(copy), List.of(new Origin(each, "")), orphans));
        children.forEach((child, copy) -> addOrphans(
                changes(copy),
                brought.of(child.instance()).stream()
                        .map(each -> new Origin(each.record(), each.path() + "."))
                        .toList(),
                orphans));
        return orphans;
    }

    private void addOrphans(
            @Nullable ObjectChangeSet changes, List<Origin> owners, IdentityHashMap<Object, List<Origin>> orphans) {
        if (changes == null) {
            return;
        }
        for (ChangeRecord change : changes.getChanges()) {
            if (change instanceof AggregateChangeRecord embedded) {
                addOrphans((ObjectChangeSet) embedded.getChangedObject(), in(owners, change, "."), orphans);
            } else if (change instanceof CollectionChangeRecord collection) {
                for (ObjectChangeSet removed : collection.getRemoveObjectList().keySet()) {
                    addOrphan(removed.getUnitOfWorkClone(), in(owners, change, ""), orphans);
                }
            } else if (change instanceof ObjectReferenceChangeRecord reference) {
                addOrphan(reference.getOldValue(), in(owners, change, ""), orphans);
            }
        }
    }

    private static List<Origin> in(List<Origin> owners, ChangeRecord change, String end) {
        return owners.stream()
                .map(each -> new Origin(each.record(), each.path() + change.getAttribute() + end))
                .toList();
    }

    private void addOrphan(
            @Nullable Object removed, List<Origin> owners, IdentityHashMap<Object, List<Origin>> orphans) {
        if (removed != null && unitOfWork.isObjectDeleted(removed)) {
            orphans.computeIfAbsent(removed, first -> new ArrayList<>()).addAll(owners);
        }
    }

    private @Nullable ObjectChangeSet changes(Object copy) {
        return (ObjectChangeSet) unitOfWork.getUnitOfWorkChangeSet().getObjectChangeSetForClone(copy);
    }

    /** Adds something that is to be deleted, with what is removed along with it. */
    private void addRemoved(Object deleted, Set<Object> found) {
        if (unitOfWork.isObjectDeleted(deleted) && found.add(deleted)) {
            addRemovedOf(deleted, unitOfWork.getDescriptor(deleted), found);
        }
    }

    private void addRemovedOf(Object owner, ClassDescriptor descriptor, Set<Object> found) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    addRemovedOf(value, embedded.getReferenceDescriptor(), found);
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && RelatedRows.cascades(relation, ChangeType.DELETE)) {
                RelatedRows.loaded(relation, owner, unitOfWork).forEach(each -> addRemoved(each, found));
            }
        }
    }

    /** Has copies as the database has their rows, with one query a class; returns false if a row is gone. */
    private boolean refresh(Collection<Object> copies) {
        UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) unitOfWork.getUnitOfWorkChangeSet();
        Map<EntityPlan, List<Object>> ids = new HashMap<>();
        for (Object each : copies) {
            ObjectChangeSet ofCopy = changes(each);
            if (ofCopy != null) {
                changes.removeObjectChangeSet(ofCopy);
            }
            ids.computeIfAbsent(context.planOf(each), plan -> new ArrayList<>()).add(unitOfWork.getId(each));
        }
        boolean found = true;
        // they were read like this for the merge, and a snapshot can lack them
        boolean locked = context.dialect().readsSnapshots();
        for (Map.Entry<EntityPlan, List<Object>> ofClass : ids.entrySet()) {
            List<?> read = IdQuery.read(ofClass.getKey(), ofClass.getValue(), unitOfWork, locked);
            found &= read.size() == ofClass.getValue().size();
        }
        return found;
    }

    private static Set<Object> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
