package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.record.PartialRecords;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * The managed records that load by themselves, while hooks are called, what they lack: EclipseLink would forget what is
 * changed in them, and send a query for each.
 */
final class LoadingRecords implements AutoCloseable {

    private final UnitOfWorkImpl uow;
    private final int size;
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PartialRecords> partial = new ArrayList<>();

    LoadingRecords(UnitOfWorkImpl uow, int size) {
        this.uow = uow;
        this.size = size;
    }

    /** Adds those of some managed records that are not among them. */
    void add(Collection<?> records) {
        Map<ClassDescriptor, List<Object>> ofClasses = new LinkedHashMap<>();
        for (Object record : records) {
            if (!CopyPlan.isPartial(record)) {
                continue;
            }
            ClassDescriptor descriptor = uow.getDescriptor(record);
            if (descriptor.hasFetchGroupManager()
                    && descriptor.getFetchGroupManager().isPartialObject(record)
                    && known.add(record)) {
                ofClasses.computeIfAbsent(descriptor, any -> new ArrayList<>()).add(record);
            }
        }
        ofClasses.forEach((descriptor, ofClass) -> {
            for (int from = 0; from < ofClass.size(); from += size) {
                List<Object> some = ofClass.subList(from, Math.min(ofClass.size(), from + size));
                partial.add(PartialRecords.ofRecords(descriptor, some, uow));
            }
        });
    }

    /** Leaves the records to EclipseLink again. */
    @Override
    public void close() {
        partial.forEach(PartialRecords::giveBack);
    }
}
