package org.bulkhooks.eclipselink.internal.context;

import java.util.IdentityHashMap;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * What the flush of merged records puts into their managed instances: values of callbacks, of listeners of the
 * descriptor, and those that the database returns. The records of the call get them too: they are what after hooks see.
 */
final class FlushedValues {

    private final UnitOfWorkImpl unitOfWork;
    private final IdentityHashMap<Object, Object> before = new IdentityHashMap<>();

    FlushedValues(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Remembers a managed instance as it is merged. */
    void before(BulkRecord record, Object managed) {
        if (managed != record.instance()) {
            before.put(managed, new RecordCopy(unitOfWork).of(managed, descriptor(record)));
        }
    }

    /** Gives a record what its managed instance has since got. */
    void handBack(BulkRecord record, Object managed) {
        Object merged = before.get(managed);
        if (merged == null) {
            return;
        }
        Set<String> changed =
                AttributeComparison.of(descriptor(record), unitOfWork).differences(managed, merged);
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor(record))) {
            if (changed.contains(mapping.getAttributeName()) || record.plan().isColumnOfDatabase(mapping)) {
                copy(mapping, managed, record.instance());
            }
        }
    }

    private void copy(DatabaseMapping mapping, Object managed, Object record) {
        Object value = mapping.getAttributeValueFromObject(managed);
        if (mapping.isDirectToFieldMapping()) {
            mapping.setAttributeValueInObject(record, MutableValues.copy(mapping, value, unitOfWork));
        } else if (mapping instanceof AggregateObjectMapping embedded) {
            embedded.setAttributeValueInObject(
                    record,
                    value == null ? null : new RecordCopy(unitOfWork).of(value, embedded.getReferenceDescriptor()));
        }
    }

    private static ClassDescriptor descriptor(BulkRecord record) {
        return record.plan().descriptor();
    }
}
