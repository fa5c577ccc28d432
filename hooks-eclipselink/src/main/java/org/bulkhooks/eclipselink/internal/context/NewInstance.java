package org.bulkhooks.eclipselink.internal.context;

import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.IdentityHashSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Makes a new record known to a unit of work before {@code persist} sees it. What is known already is only cascaded
 * from: {@code persist} calls no {@code @PrePersist}, runs no Bean Validation and draws no id, all of which the call
 * has done at its own time.
 */
final class NewInstance {

    private NewInstance() {}

    /** Registers a record as new, unless a hook has made it managed. */
    @SuppressWarnings("unchecked") // EclipseLink declares these maps without types
    static void register(BulkRecord record, UnitOfWorkImpl unitOfWork) {
        Object instance = record.instance();
        if (unitOfWork.getCloneMapping().containsKey(instance)) {
            return;
        }
        ClassDescriptor descriptor = record.plan().descriptor();
        // where attributes track their changes there is no copy to compare with
        Object backup = descriptor.getObjectChangePolicy().isAttributeChangeTrackingPolicy()
                ? instance
                : descriptor.getObjectBuilder().buildNewInstance();
        unitOfWork.getCloneMapping().put(instance, backup);
        unitOfWork.getNewObjectsCloneToOriginal().put(instance, null);
        Object id = record.plan().id(instance);
        if (id != null) {
            unitOfWork
                    .getPrimaryKeyToNewObjects()
                    .computeIfAbsent(id, key -> new IdentityHashSet())
                    .add(instance);
        }
    }
}
