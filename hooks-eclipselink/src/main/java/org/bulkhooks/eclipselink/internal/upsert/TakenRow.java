package org.bulkhooks.eclipselink.internal.upsert;

import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** Makes a record one of a row that is there: it takes over its id and its version. */
final class TakenRow {

    private TakenRow() {}

    static void give(BulkRecord record, Object row, UnitOfWorkImpl unitOfWork) {
        EntityPlan plan = record.plan();
        Object id = plan.idOfRow(row);
        if (!id.equals(plan.id(record.instance()))) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
                if (mapping.isPrimaryKeyMapping()) {
                    copy(mapping, row, record);
                }
            }
            plan.builder().clearPrimaryKey(record.instance());
        }
        record.id(id);
        record.old(row);
        Versions versions = Versions.of(plan, unitOfWork);
        @Nullable Object version = versions == null ? null : versions.current(row, id);
        if (versions != null && version != null) {
            versions.set(record.instance(), version);
        }
    }

    private static void copy(DatabaseMapping mapping, Object row, BulkRecord record) {
        if (!(mapping instanceof AbstractDirectMapping || mapping instanceof AggregateObjectMapping)) {
            throw new InvalidRecordException(
                    record.position(),
                    "the id of " + record.plan().entityName() + " comes from the relation '"
                            + mapping.getAttributeName()
                            + "', which is another one in the row with its key; set the relation to that of the row");
        }
        mapping.setAttributeValueInObject(record.instance(), mapping.getAttributeValueFromObject(row));
    }
}
