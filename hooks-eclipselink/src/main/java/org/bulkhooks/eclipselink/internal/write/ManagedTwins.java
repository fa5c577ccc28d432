package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.descriptors.changetracking.ObjectChangeListener;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The managed instances of rows that a call wrote past the persistence context. */
public final class ManagedTwins {

    private ManagedTwins() {}

    /**
     * Refuses a record whose managed instance has changes that the running flush is about to write: it cannot be flushed before the
     * call, and to refresh it afterwards would lose the changes.
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
            List<Object> ids = new ArrayList<>();
            for (BulkRecord each : records) {
                Object twin = twin(unitOfWork, each);
                if (twin == null) {
                    continue;
                }
                if (type == ChangeType.DELETE) {
                    unitOfWork.unregisterObject(twin, DescriptorIterator.NoCascading);
                } else {
                    ids.add(each.id());
                }
            }
            if (!ids.isEmpty()) {
                IdQuery.read(plan, ids, unitOfWork);
            }
        });
    }

    /**
     * Tells whether a managed instance of a record's row has all that the record has: a hook has merged the record, or did the same to both.
     * What the persistence context had to write is written. The record gets the version of its row then.
     */
    static boolean hasWritten(UnitOfWorkImpl unitOfWork, BulkRecord each) {
        Object twin = twin(unitOfWork, each);
        if (twin == null
                || !AttributeComparison.of(each.plan().descriptor(), unitOfWork)
                        .differences(twin, each.instance())
                        .isEmpty()) {
            return false;
        }
        Versions versions = Versions.of(each.plan(), unitOfWork);
        Object version = versions == null ? null : versions.current(twin, each.id());
        if (versions != null && version != null) {
            versions.set(each.instance(), version);
        }
        return true;
    }

    private static @Nullable Object twin(UnitOfWorkImpl unitOfWork, BulkRecord each) {
        return unitOfWork
                .getIdentityMapAccessorInstance()
                .getIdentityMapManager()
                .getFromIdentityMap(
                        each.id(), each.plan().entityClass(), each.plan().descriptor());
    }
}
