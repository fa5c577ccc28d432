package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.cache.CacheEviction;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.ReferenceKeys;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/**
 * The removals that hooks have taken back in one round of a flush, with what these removals took along. EclipseLink
 * puts orphans back among the objects that it deletes whenever it calculates the changes, so that this takes them out
 * again after each calculation.
 */
final class KeptRemovals {

    private final UnitOfWorkImpl uow;
    private final Set<Object> kept = newSet();
    private final Set<Object> along = newSet();
    private final Set<Object> removedAgain = newSet();

    KeptRemovals(UnitOfWorkImpl uow) {
        this.uow = uow;
    }

    private static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * Takes removals back.
     *
     * @param managed managed instances that are to be deleted
     * @return what these removals took along and is not deleted any more either
     */
    Collection<Object> keep(Collection<?> managed) {
        noteRemovedAgain();
        kept.addAll(managed);
        return takeOut();
    }

    /**
     * Notes what hooks have removed since. EclipseLink has calculated nothing meanwhile, so that it is their doing.
     *
     * @throws IllegalStateException if they removed what a hook keeps
     */
    void noteRemovedAgain() {
        if (kept.isEmpty() || !uow.hasDeletedObjects()) {
            return;
        }
        List<Object> again = new ArrayList<>();
        for (Object each : uow.getDeletedObjects().keySet()) {
            if (along.remove(each)) {
                removedAgain.add(each);
            } else if (kept.contains(each)) {
                again.add(each);
            }
        }
        if (!again.isEmpty()) {
            Set<Object> takenAlong = RemovalCascade.along(removedButFor(kept), kept, uow);
            for (Object each : again) {
                if (!takenAlong.contains(each)) {
                    throw new IllegalStateException("a hook removed a "
                            + each.getClass().getSimpleName()
                            + " whose removal another hook has taken back in the same flush; remove it in an after hook, or"
                            + " do not call keep()");
                }
            }
        }
    }

    private Set<Object> removedButFor(Set<Object> others) {
        Set<Object> removed = newSet();
        for (Object each : uow.getDeletedObjects().keySet()) {
            if (!others.contains(each)) {
                removed.add(each);
            }
        }
        return removed;
    }

    /**
     * Takes out of the objects to be deleted what stays.
     *
     * @return what was taken along by a removal that is taken back
     */
    Collection<Object> takeOut() {
        if (kept.isEmpty() || !uow.hasDeletedObjects()) {
            return List.of();
        }
        kept.forEach(uow.getDeletedObjects()::remove);
        Set<Object> out = RemovalCascade.along(kept, Set.of(), uow);
        out.removeIf(each -> removedAgain.contains(each) || !uow.isObjectDeleted(each));
        if (!out.isEmpty()) { // unless others take it along
            Set<Object> removed = removedButFor(out);
            out.removeAll(RemovalCascade.along(removed, kept, uow));
            out.forEach(uow.getDeletedObjects()::remove);
        }
        along.addAll(out);
        return out;
    }

    /** Returns the objects that stay. */
    Set<Object> all() {
        Set<Object> all = newSet();
        all.addAll(kept);
        all.addAll(along);
        return all;
    }

    /**
     * Checks that EclipseLink and the database do not delete a row that stays, along with that of another object.
     *
     * @throws IllegalStateException if they do
     */
    void requireOwnersStay() {
        if (kept.isEmpty() || !uow.hasDeletedObjects()) {
            return;
        }
        for (Object owner : uow.getDeletedObjects().keySet()) {
            RemovalCascade.forEachPart(owner, uow, (relation, part) -> {
                if (isOwned(relation) && stays(part)) {
                    throw deletedAlong(part, owner, relation);
                }
            });
        }
        ownersByKey().forEach(this::requireOtherOwners);
    }

    /**
     * Returns the objects to be deleted that own others by the references of these, whatever is loaded: by what the
     * references store, for each relation.
     */
    private Map<ForeignReferenceMapping, Map<Object, Object>> ownersByKey() {
        Map<ForeignReferenceMapping, Map<Object, Object>> owners = new LinkedHashMap<>();
        for (Object owner : uow.getDeletedObjects().keySet()) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(uow.getDescriptor(owner))) {
                if (mapping instanceof ForeignReferenceMapping relation && isOwned(relation)) {
                    OneToOneMapping reference = otherSide(relation, relation.getReferenceDescriptor());
                    if (reference != null) {
                        owners.computeIfAbsent(relation, key -> new HashMap<>())
                                .put(ReferenceKeys.of(reference, owner, uow), owner);
                    }
                }
            }
        }
        return owners;
    }

    private void requireOtherOwners(ForeignReferenceMapping relation, Map<Object, Object> owners) {
        for (Object part : all()) {
            if (stays(part) && relation.getReferenceClass().isInstance(part)) {
                OneToOneMapping reference = otherSide(relation, uow.getDescriptor(part));
                Object owner = reference == null ? null : owners.get(ReferenceKeys.foreignKey(reference, part, uow));
                if (owner != null) {
                    throw deletedAlong(part, owner, relation);
                }
            }
        }
    }

    /** Returns the reference of a part to its owner, or null if there is none that stores a key. */
    private static @Nullable OneToOneMapping otherSide(
            ForeignReferenceMapping relation, @Nullable ClassDescriptor part) {
        return relation.getMappedBy() != null
                        && part != null
                        && part.getMappingForAttributeName(relation.getMappedBy()) instanceof OneToOneMapping reference
                        && reference.isForeignKeyRelationship()
                ? reference
                : null;
    }

    /**
     * Has the shared cache forget owners that have lost what stays: their rows still own it.
     *
     * @param changes what changed in managed objects
     */
    void forgetOwners(PendingChangeSet changes) {
        if (!kept.isEmpty()) {
            Set<Class<?>> classes = new HashSet<>();
            kept.forEach(each -> classes.add(each.getClass()));
            for (ObjectChangeSet owner : changes.changed()) {
                if (changesParts(owner, classes)) {
                    CacheEviction.evict(uow, owner.getDescriptor().getJavaClass(), List.of(owner.getId()));
                }
            }
        }
    }

    private static boolean changesParts(ObjectChangeSet owner, Set<Class<?>> classes) {
        for (ChangeRecord record : PendingChangeSet.records(owner)) {
            if (record instanceof AggregateChangeRecord embedded
                    && embedded.getChangedObject() instanceof ObjectChangeSet inner
                    && changesParts(inner, classes)) {
                return true;
            }
            if (record.getMapping() instanceof ForeignReferenceMapping relation
                    && relation.isPrivateOwned()
                    && relation.getReferenceClass() != null // a collection of values has none
                    && classes.stream().anyMatch(relation.getReferenceClass()::isAssignableFrom)) {
                return true;
            }
        }
        return false;
    }

    private boolean stays(Object each) {
        return !uow.isObjectDeleted(each) && (kept.contains(each) || along.contains(each));
    }

    private static boolean isOwned(ForeignReferenceMapping relation) {
        return relation.isPrivateOwned() || relation.isCascadeOnDeleteSetOnDatabase();
    }

    private static IllegalStateException deletedAlong(Object part, Object owner, ForeignReferenceMapping relation) {
        String target = part.getClass().getSimpleName();
        String source = owner.getClass().getSimpleName();
        return new IllegalStateException("a hook keeps a " + target + " in '" + relation.getAttributeName() + "' of a "
                + source + " that is deleted in the same flush, and its row is deleted with that of the " + source
                + ", because the relation has "
                + (relation.isPrivateOwned() ? "orphanRemoval" : "@CascadeOnDelete") + "; keep the " + source
                + " too, or let the " + target + " belong to another one, on both sides");
    }
}
