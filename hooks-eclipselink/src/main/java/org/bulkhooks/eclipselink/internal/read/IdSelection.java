package org.bulkhooks.eclipselink.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.RowLocks;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.ReportQueryResult;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/** Reads the ids of rows that a query selects, and nothing else of them. */
public final class IdSelection {

    private IdSelection() {}

    /**
     * Reads ids in the order of the query, each once.
     *
     * @param query selects rows and asks for nothing yet; where it has no order, they come in the order of ids
     */
    public static List<Object> read(
            ClassDescriptor descriptor, ReportQuery query, AbstractRecord arguments, UnitOfWorkImpl unitOfWork) {
        return read(descriptor, query, arguments, unitOfWork, !query.hasOrderByExpressions());
    }

    private static List<Object> read(
            ClassDescriptor descriptor,
            ReportQuery query,
            AbstractRecord arguments,
            UnitOfWorkImpl unitOfWork,
            boolean ordered) {
        List<DatabaseField> keys = DescriptorAccess.idColumns(descriptor);
        for (int index = 0; index < keys.size(); index++) {
            Expression key = query.getExpressionBuilder().getField(keys.get(index));
            query.addItem("key" + index, key);
            if (ordered) {
                query.addOrdering(key.ascending());
            }
        }
        // neither an order nor a lock is to join the tables of subclasses
        query.setShouldOuterJoinSubclasses(false);
        query.setFlushOnExecute(false);
        query.setDoNotRedirect(true);
        Set<Object> ids = new LinkedHashSet<>();
        for (Object each : (List<?>) Objects.requireNonNull(unitOfWork.executeQuery(query, arguments))) {
            ReportQueryResult result = (ReportQueryResult) each;
            AbstractRecord row = new DatabaseRecord();
            for (int index = 0; index < keys.size(); index++) {
                @Nullable Object value = result.getByIndex(index);
                row.put(keys.get(index), value);
            }
            ids.add(descriptor.getObjectBuilder().extractPrimaryKeyFromRow(row, unitOfWork));
        }
        return new ArrayList<>(ids);
    }

    /**
     * Locks rows until the end of the transaction, in the order of ids, and waits for others that have locked them.
     *
     * @param model the class of the rows, which can have subclasses
     * @param ids their ids, in order
     * @return the ids of those that are there
     */
    public static Set<Object> lock(EntityPlan model, List<?> ids, OperationContext context) {
        ClassDescriptor descriptor = model.descriptor();
        UnitOfWorkImpl unitOfWork = context.unitOfWork();
        boolean plainOnly = context.dialect().locksPlainSelectsOnly();
        if (plainOnly && !WriterSupport.isPartitioned(descriptor, unitOfWork)) {
            try (JdbcAccess access = JdbcAccess.open(unitOfWork, context.runtime())) {
                return new RowLocks(model, unitOfWork).lock(access, ids);
            }
        }
        Set<Object> there = new LinkedHashSet<>();
        for (List<?> some : IdCriteria.parts(List.copyOf(ids), descriptor, unitOfWork)) {
            ReportQuery query = new ReportQuery();
            query.setReferenceClass(descriptor.getJavaClass());
            query.setSelectionCriteria(IdCriteria.of(descriptor, some, query.getExpressionBuilder(), unitOfWork));
            query.setLockMode(ReportQuery.LOCK);
            there.addAll(read(descriptor, query, new DatabaseRecord(), unitOfWork, !plainOnly));
        }
        return there;
    }
}
