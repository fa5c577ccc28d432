package org.bulkhooks.eclipselink.internal.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdQuery;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.descriptors.changetracking.ObjectChangeListener;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.jspecify.annotations.Nullable;

/** The managed instances of rows that a call wrote past the persistence context. */
public final class ManagedTwins {

    private ManagedTwins() {}

    /**
     * Refuses a record whose managed instance has changes that the running flush is about to write: it cannot be
     * flushed before the call, and to refresh it afterwards would lose the changes.
     *
     * @throws InvalidRecordException for the first such record
     */
    public static void refusePending(RepeatableWriteUnitOfWork unitOfWork, List<BulkRecord> records, ChangeType type) {
        if (!unitOfWork.isWithinFlush() || type == ChangeType.CREATE) {
            return;
        }
        for (BulkRecord each : records) {
            Object twin = twin(unitOfWork, each);
            if (twin != null && isPending(unitOfWork, twin, each.plan().descriptor())) {
                throw new InvalidRecordException(
                        each.position(),
                        "the flush that runs is about to write changes of the managed instance of this "
                                + each.plan().entityClass().getSimpleName()
                                + "; in a before hook change that instance, or call the facade in an after hook");
            }
        }
    }

    /** Tells whether an object has changed: woven, it is watched; unwoven, it is compared with its backup. */
    private static boolean isPending(UnitOfWorkImpl unitOfWork, Object twin, ClassDescriptor descriptor) {
        if (twin instanceof ChangeTracker tracker
                && tracker._persistence_getPropertyChangeListener() instanceof ObjectChangeListener listener) {
            return listener.hasChanges();
        }
        return AttributeComparison.of(descriptor, unitOfWork)
                .differs(unitOfWork.getBackupClone(twin, descriptor), twin);
    }

    /** Brings managed instances up to date; those of deleted rows become detached. */
    public static void refresh(UnitOfWorkImpl unitOfWork, List<BulkRecord> written, ChangeType type) {
        if (!unitOfWork.hasCloneMapping() || type == ChangeType.CREATE) {
            return;
        }
        OperationContext.byClass(written).forEach((plan, records) -> {
            Map<Object, BulkRecord> twins = new LinkedHashMap<>();
            for (BulkRecord each : records) {
                Object twin = twin(unitOfWork, each);
                if (twin == null) {
                    continue;
                }
                if (type == ChangeType.DELETE) {
                    unitOfWork.unregisterObject(twin, DescriptorIterator.NoCascading);
                } else {
                    twins.put(each.id(), each);
                }
            }
            if (twins.isEmpty()) {
                return;
            }
            for (Object read : IdQuery.read(plan, List.copyOf(twins.keySet()), unitOfWork)) {
                twins.remove(plan.idOfRow(read));
            }
            if (plan.hidesRows()) {
                twins.values().forEach(each -> takeOver(unitOfWork, each));
            }
        });
    }

    /**
     * Tells whether a managed instance of a record's row has all that the record has: a hook has merged the record, or
     * did the same to both. What the persistence context had to write is written. The record gets the version of its
     * row then.
     */
    public static boolean hasWritten(UnitOfWorkImpl unitOfWork, BulkRecord record) {
        Object twin = twin(unitOfWork, record);
        if (twin == null
                || !AttributeComparison.of(record.plan().descriptor(), unitOfWork)
                        .differences(twin, record.instance())
                        .isEmpty()) {
            return false;
        }
        Versions versions = Versions.of(record.plan(), unitOfWork);
        Object version = versions == null ? null : versions.current(twin, record.id());
        if (versions != null && version != null) {
            versions.set(record.instance(), version);
        }
        return true;
    }

    /**
     * Gives a managed instance what its record has: no query finds its row any more, because it does not satisfy the
     * criteria of its class.
     */
    private static void takeOver(UnitOfWorkImpl unitOfWork, BulkRecord record) {
        ClassDescriptor descriptor = record.plan().descriptor();
        Object twin = Objects.requireNonNull(twin(unitOfWork, record));
        Object backup = unitOfWork.getBackupClone(twin, descriptor);
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (isInRow(mapping) && isLoaded(mapping, record.instance())) {
                copy(mapping, record.instance(), twin, unitOfWork);
                if (backup != twin) {
                    copy(mapping, record.instance(), backup, unitOfWork);
                }
            }
        }
        // woven, it has heard of all that
        descriptor.getObjectChangePolicy().clearChanges(twin, unitOfWork, descriptor, true);
    }

    private static boolean isInRow(DatabaseMapping mapping) {
        return mapping.isDirectToFieldMapping()
                || mapping.isAggregateObjectMapping()
                || (mapping instanceof OneToOneMapping toOne && toOne.isForeignKeyRelationship());
    }

    private static boolean isLoaded(DatabaseMapping mapping, Object record) {
        ClassDescriptor descriptor = mapping.getDescriptor();
        return mapping.isAttributeValueFromObjectInstantiated(record)
                && (!descriptor.hasFetchGroupManager()
                        || descriptor.getFetchGroupManager().isAttributeFetched(record, mapping.getAttributeName()));
    }

    private static void copy(DatabaseMapping mapping, Object record, Object target, UnitOfWorkImpl unitOfWork) {
        if (mapping instanceof OneToOneMapping toOne) {
            Object referred = toOne.getRealAttributeValueFromObject(record, unitOfWork);
            toOne.setRealAttributeValueInObject(target, referred == null ? null : managed(unitOfWork, referred));
        } else if (mapping instanceof AggregateObjectMapping embedded) {
            Object value = embedded.getAttributeValueFromObject(record);
            embedded.setAttributeValueInObject(
                    target,
                    value == null ? null : new RecordCopy(unitOfWork).of(value, embedded.getReferenceDescriptor()));
        } else {
            mapping.setAttributeValueInObject(
                    target, MutableValues.copy(mapping, mapping.getAttributeValueFromObject(record), unitOfWork));
        }
    }

    private static Object managed(UnitOfWorkImpl unitOfWork, Object referred) {
        if (unitOfWork.getCloneMapping().containsKey(referred)) {
            return referred;
        }
        ReadObjectQuery query = new ReadObjectQuery(referred.getClass());
        query.setSelectionId(unitOfWork.getId(referred));
        query.setFlushOnExecute(false);
        Object found = unitOfWork.executeQuery(query);
        return found == null ? referred : found;
    }

    /** Returns the managed instance of a record's row, or null if there is none. */
    public static @Nullable Object twin(UnitOfWorkImpl unitOfWork, BulkRecord record) {
        return unitOfWork
                .getIdentityMapAccessorInstance()
                .getIdentityMapManager()
                .getFromIdentityMap(
                        record.id(), record.plan().entityClass(), record.plan().descriptor());
    }
}
