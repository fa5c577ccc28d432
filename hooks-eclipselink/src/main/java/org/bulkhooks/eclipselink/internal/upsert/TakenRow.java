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

    static void give(BulkRecord each, Object row, UnitOfWorkImpl unitOfWork) {
        EntityPlan plan = each.plan();
        Object id = plan.idOfRow(row);
        if (!id.equals(plan.id(each.instance()))) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
                if (mapping.isPrimaryKeyMapping()) {
                    copy(mapping, row, each);
                }
            }
            plan.builder().clearPrimaryKey(each.instance());
        }
        each.id(id);
        each.old(row);
        Versions versions = Versions.of(plan, unitOfWork);
        @Nullable Object version = versions == null ? null : versions.current(row, id);
        if (versions != null && version != null) {
            versions.set(each.instance(), version);
        }
    }

    private static void copy(DatabaseMapping mapping, Object row, BulkRecord each) {
        if (!(mapping instanceof AbstractDirectMapping || mapping instanceof AggregateObjectMapping)) {
            throw new InvalidRecordException(
                    each.position(),
                    "the id of " + each.plan().entityName() + " comes from the relation '" + mapping.getAttributeName()
                            + "', which is another one in the row with its key; set the relation to that of the row");
        }
        mapping.setAttributeValueInObject(each.instance(), mapping.getAttributeValueFromObject(row));
    }
}
