package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;

/**
 * Takes back what EclipseLink holds for a change of a set of embeddables and is none. EclipseLink compares the first
 * embeddable with the first of the copy, the second with the second, and so on; two sets with the same elements have
 * them in another order where the elements have no {@code equals}. Each calculation of the changes then finds a change,
 * writes all rows of the set again and raises the version, and with hooks there are more calculations than without.
 */
final class ReorderedSets {

    private final RepeatableWriteUnitOfWork uow;

    ReorderedSets(RepeatableWriteUnitOfWork uow) {
        this.uow = uow;
    }

    /** Takes the changes of such sets out of all that EclipseLink has calculated. */
    void drop(UnitOfWorkChangeSet changeSet) {
        List<ObjectChangeSet> withSets = new ArrayList<>();
        for (ObjectChangeSet changes : changeSet.getAllChangeSets().values()) {
            if (!changes.isNew() && changes.getUnitOfWorkClone() != null && hasSet(changes)) {
                withSets.add(changes);
            }
        }
        for (ObjectChangeSet changes : withSets) {
            Object managed = changes.getUnitOfWorkClone();
            int before = changes.getChanges().size();
            drop(changes, managed, uow.getBackupClone(managed, changes.getDescriptor()));
            if (changes.getChanges().size() != before) {
                forgetForcedVersion(changes);
            }
            if (changes.getChanges().isEmpty() && !changes.hasForcedChanges()) {
                new PendingChangeSet(uow, changeSet).drop(changes);
            }
        }
    }

    /**
     * A change of a set forces the version to rise; without it, what else changed decides, and locks of the caller do.
     */
    private void forgetForcedVersion(ObjectChangeSet changes) {
        if (!uow.hasOptimisticReadLockObjects() && !changes.hasForcedChangesFromCascadeLocking()) {
            changes.setShouldModifyVersionField(null);
            PendingChangeSet.records(changes).forEach(changes::addChange);
        }
    }

    /** Asked of each changed object in each calculation, and mostly answered with no. */
    private static boolean hasSet(ObjectChangeSet changes) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            if (((ChangeRecord) change).getMapping() instanceof AggregateCollectionMapping
                    || (change instanceof AggregateChangeRecord embedded
                            && embedded.getChangedObject() instanceof ObjectChangeSet inner
                            && hasSet(inner))) {
                return true;
            }
        }
        return false;
    }

    private void drop(ObjectChangeSet changes, Object current, Object backup) {
        for (ChangeRecord record : PendingChangeSet.records(changes)) {
            if (record.getMapping() instanceof AggregateCollectionMapping set) {
                if (isSet(set) && !AttributeComparison.differs(set, current, backup, uow)) {
                    changes.removeChange(record.getAttribute());
                }
            } else if (record instanceof AggregateChangeRecord embedded
                    && embedded.getChangedObject() instanceof ObjectChangeSet inner
                    && !inner.isNew()) {
                drop(embedded, inner, current, backup);
                if (inner.getChanges().isEmpty()) {
                    changes.removeChange(record.getAttribute());
                }
            }
        }
    }

    private void drop(AggregateChangeRecord embedded, ObjectChangeSet inner, Object owner, Object backupOfOwner) {
        Object current = embedded.getMapping().getAttributeValueFromObject(owner);
        Object backup = embedded.getMapping().getAttributeValueFromObject(backupOfOwner);
        if (current != null && backup != null) {
            drop(inner, current, backup);
        }
    }

    private static boolean isSet(AggregateCollectionMapping mapping) {
        return mapping.getListOrderField() == null
                && !mapping.getContainerPolicy().isMapPolicy();
    }
}
