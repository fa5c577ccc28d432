package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The managed instances of rows that a call wrote past the persistence context. */
final class ManagedTwins {

    private ManagedTwins() {}

    /** Brings managed instances up to date; those of deleted rows become detached. */
    static void refresh(UnitOfWorkImpl unitOfWork, List<BulkRecord> written, ChangeType type) {
        if (!unitOfWork.hasCloneMapping() || type == ChangeType.CREATE) {
            return;
        }
        CallContext.byClass(written).forEach((plan, records) -> {
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

    private static @Nullable Object twin(UnitOfWorkImpl unitOfWork, BulkRecord each) {
        return unitOfWork
                .getIdentityMapAccessorInstance()
                .getIdentityMapManager()
                .getFromIdentityMap(
                        each.id(), each.plan().entityClass(), each.plan().descriptor());
    }
}
