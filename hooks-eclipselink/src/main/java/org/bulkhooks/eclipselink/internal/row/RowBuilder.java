package org.bulkhooks.eclipselink.internal.row;

import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;

/** Builds rows of the records of one entity class, as EclipseLink writes them. Not thread-safe. */
final class RowBuilder {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final WriteType type;
    private DatabaseField[] order = {};

    RowBuilder(EntityPlan plan, UnitOfWorkImpl unitOfWork, WriteType type) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        this.type = type;
    }

    /** Builds the row of a record as it is now. */
    AbstractRecord row(Object instance) {
        if (order.length == 0) {
            AbstractRecord first = plan.builder().buildRow(instance, unitOfWork, type);
            order = OrderedRow.order(first);
            return first;
        }
        OrderedRow row = new OrderedRow(order);
        plan.builder().buildRow(row, instance, unitOfWork, type);
        row.end();
        return row;
    }
}
