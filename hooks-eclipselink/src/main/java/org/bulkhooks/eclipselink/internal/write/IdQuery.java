package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.jspecify.annotations.Nullable;

/** Reads many records of one entity class by their ids, from the database and not from a cache, in one query. */
final class IdQuery {

    private IdQuery() {}

    /**
     * Reads the records, in no particular order; those whose rows are gone are missing.
     *
     * @param session the unit of work that the records will belong to
     */
    static List<?> read(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session) {
        ReadAllQuery query = new ReadAllQuery(plan.entityClass());
        query.setSelectionCriteria(criteria(plan, List.copyOf(ids), query.getExpressionBuilder(), session));
        query.refreshIdentityMapResult();
        query.setShouldUseDefaultFetchGroup(false);
        query.setFlushOnExecute(false);
        // an eager to-one would cost a query for each record
        for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
            if (mapping instanceof OneToOneMapping toOne && !toOne.isLazy() && !toOne.isJoinFetched()) {
                query.addBatchReadAttribute(mapping.getAttributeName());
                query.setBatchFetchType(BatchFetchType.IN);
            }
        }
        return (List<?>) session.executeQuery(query);
    }

    private static Expression criteria(
            EntityPlan plan, List<?> ids, ExpressionBuilder builder, UnitOfWorkImpl session) {
        List<DatabaseField> fields = plan.descriptor().getPrimaryKeyFields();
        if (fields.size() == 1) {
            List<Object> values = new ArrayList<>(ids.size());
            for (Object id : ids) {
                values.add(row(plan, id, session).get(fields.get(0)));
            }
            return builder.getField(fields.get(0)).in(values);
        }
        return anyOf(plan, ids, builder, session);
    }

    /** Halves the list again and again: a chain of thousands of ORs would overflow the stack. */
    private static Expression anyOf(EntityPlan plan, List<?> ids, ExpressionBuilder builder, UnitOfWorkImpl session) {
        if (ids.size() > 1) {
            int half = ids.size() / 2;
            return anyOf(plan, ids.subList(0, half), builder, session)
                    .or(anyOf(plan, ids.subList(half, ids.size()), builder, session));
        }
        AbstractRecord row = row(plan, ids.get(0), session);
        @Nullable Expression all = null;
        for (DatabaseField field : plan.descriptor().getPrimaryKeyFields()) {
            Expression one = builder.getField(field).equal(row.get(field));
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }

    private static AbstractRecord row(EntityPlan plan, Object id, UnitOfWorkImpl session) {
        return plan.builder().buildRowFromPrimaryKeyValues(id, session);
    }
}
