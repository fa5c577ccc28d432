package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.assignment.AssignedColumn;
import org.bulkhooks.eclipselink.internal.assignment.AssignedValues;
import org.bulkhooks.eclipselink.internal.assignment.Assignment;
import org.bulkhooks.eclipselink.internal.assignment.MappingPath;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.StaleRecords;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * Brings records up to date with what an UPDATE has written: the values that the database computed, and the versions.
 */
final class WrittenValues {

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl reader;
    private final List<Assignment> computed = new ArrayList<>();
    private final boolean raisesNumber;
    private final boolean computesVersion;

    WrittenValues(ClassDescriptor descriptor, List<Assignment> assignments, UnitOfWorkImpl reader) {
        this.descriptor = descriptor;
        this.reader = reader;
        assignments.stream().filter(Assignment::isComputed).forEach(computed::add);
        VersionLockingPolicy version = descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                        && assignments.stream().noneMatch(each -> each.sets(policy.getWriteLockField()))
                ? policy
                : null;
        this.computesVersion = version instanceof TimestampLockingPolicy;
        this.raisesNumber = version != null && !computesVersion;
        if (version != null && (computesVersion || !computed.isEmpty())) {
            computed.add(column(version.getWriteLockField()));
        }
    }

    private Assignment column(DatabaseField field) {
        return new Assignment(
                MappingPath.of(descriptor, field),
                List.of(new AssignedColumn(field, null, new ExpressionBuilder().getField(field))),
                null);
    }

    /**
     * Reads what is not known, if a hook is going to look at it.
     *
     * @param isKnown tells of a record whether it has the values that were computed for its row
     */
    void take(List<BulkRecord> records, Predicate<BulkRecord> isKnown, OperationContext context) {
        if (raisesNumber) {
            OperationContext.byClass(records).forEach((plan, ofClass) -> raise(plan, ofClass, context));
        }
        if (!computed.isEmpty()
                && records.stream().anyMatch(each -> each.plan().hooks().after(ChangeType.UPDATE))) {
            List<BulkRecord> unknown = computesVersion
                    ? records
                    : records.stream().filter(isKnown.negate()).toList();
            IdCriteria.parts(unknown, descriptor, reader).forEach(this::read);
        }
    }

    /** The row was locked, so that its next version is known. */
    private static void raise(EntityPlan plan, List<BulkRecord> records, OperationContext context) {
        Versions versions = Versions.of(plan, context.unitOfWork());
        if (versions != null) {
            for (BulkRecord each : records) {
                versions.set(each.instance(), versions.next(each.instance()));
            }
        }
    }

    private void read(List<BulkRecord> records) {
        RowQuery query =
                RowQuery.of(descriptor, records.stream().map(BulkRecord::id).toList(), reader);
        computed.stream()
                .flatMap(each -> each.columns().stream())
                .filter(AssignedColumn::isComputed)
                .forEach(column -> query.add(column.field()));
        Map<Object, AbstractRecord> byId = new HashMap<>();
        query.read(reader, new DatabaseRecord()).forEach(row -> byId.put(row.id(), row.values()));
        AssignedValues values = new AssignedValues(computed, reader);
        for (BulkRecord each : records) {
            AbstractRecord row = byId.get(each.id());
            if (row != null) {
                values.set(each.instance(), row);
            } else if (!each.plan().hidesRows()) {
                throw StaleRecords.vanished(each.plan(), each.id());
            }
            // else the row is there, but the statement has put it out of the criteria of its class: the record keeps
            // what was
            // computed before the write
        }
    }
}
