package org.bulkhooks.eclipselink.internal.context;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.context.BroughtAlong.Origin;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** What new records bring along by cascade PERSIST: the caller's own instances are managed. */
public final class PersistedAlong implements RejectedChildren.WrittenAlong {

    private final OperationContext context;
    private final List<BulkRecord> records;
    private final BroughtAlong brought;

    public PersistedAlong(OperationContext context, List<BulkRecord> records, BroughtAlong brought) {
        this.context = context;
        this.records = records;
        this.brought = brought;
    }

    @Override
    public List<Origin> origins(Object managed) {
        return brought.of(managed);
    }

    @Override
    public boolean takeBack(Set<Integer> positions) {
        Set<Object> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> left = records.stream()
                .filter(each -> positions.contains(each.position()))
                .map(BulkRecord::instance)
                .toList();
        leaving.addAll(left);
        RepeatableWriteUnitOfWork unitOfWork = context.unitOfWork();
        brought.forEach((instance, origins) -> {
            if (unitOfWork.isCloneNewObject(instance) && BroughtAlong.areAt(positions, origins)) {
                leaving.add(instance);
            }
        });
        new PendingReferences(unitOfWork, left).removeNew();
        leaving.forEach(each -> unitOfWork.unregisterObject(each, DescriptorIterator.NoCascading, true));
        context.before().restore(leaving);
        return true;
    }
}
