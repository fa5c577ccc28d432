package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.steps.RecordPart;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** The records of a DELETE. Their own instances are the old records. */
final class DeletePart extends StatementPart {

    DeletePart(
            ModifyAllQuery statement,
            AbstractRecord arguments,
            OperationContext context,
            UnitOfWorkImpl reader,
            RecordValidation validation) {
        super(ChangeType.DELETE, statement, arguments, context, reader, validation);
    }

    @Override
    int find() {
        List<MatchedRow> rows = match(StatementCopy.of(statement()), List.of(), List.of());
        if (!rows.isEmpty()) {
            List<BulkRecord> records = read(rows);
            records.forEach(each -> each.old(each.instance()));
            affect(records);
        }
        return rows.size();
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> records) {
        return records;
    }

    @Override
    protected RecordPart further(List<BulkRecord> changed) {
        throw new IllegalStateException("deleted records have no rows to write to: " + changed);
    }

    @Override
    protected void write(List<BulkRecord> records) {
        execute(records);
        wrotePast(records);
    }
}
