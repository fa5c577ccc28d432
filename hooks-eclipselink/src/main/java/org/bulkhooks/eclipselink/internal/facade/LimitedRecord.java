package org.bulkhooks.eclipselink.internal.facade;

import java.util.function.Predicate;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** The state of a row of which some attributes were written, and the others left as they were. */
final class LimitedRecord {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;

    LimitedRecord(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Makes a record with that state.
     *
     * @param old the record as its row was before
     * @param record what was written of
     * @param written tells the attributes that were written, by their paths
     */
    Object of(Object old, Object record, Predicate<String> written) {
        Object result = new RecordCopy(unitOfWork).of(old, plan.descriptor());
        take(plan.descriptor(), record, result, "", written);
        Versions versions = Versions.of(plan, unitOfWork);
        Object id = plan.givenId(record);
        Object version = versions == null || id == null ? null : versions.current(record, id);
        if (versions != null && version != null) {
            versions.set(result, version);
        }
        return result;
    }

    private static void take(
            ClassDescriptor descriptor, Object from, Object to, String prefix, Predicate<String> written) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping.getAttributeName() == null) {
                continue;
            }
            String path = prefix + mapping.getAttributeName();
            Object value = mapping.getAttributeValueFromObject(from);
            Object before = mapping.getAttributeValueFromObject(to);
            if (mapping instanceof AggregateObjectMapping embedded && value != null && before != null) {
                take(embedded.getReferenceDescriptor(), value, before, path + ".", written);
            } else if (written.test(path)) {
                mapping.setAttributeValueInObject(to, value);
            }
        }
    }
}
