package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.ConstantExpression;
import org.eclipse.persistence.internal.expressions.LogicalExpression;
import org.eclipse.persistence.internal.expressions.ParameterExpression;
import org.eclipse.persistence.internal.expressions.RelationExpression;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ComplexQueryResult;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.queries.ReadQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Stands between EclipseLink's batch fetches of type IN and the database, for the keys that such a query asks for.
 * Stateless.
 *
 * <ul>
 *   <li>No keys: EclipseLink decides on a query because one target is in no cache, and collects the keys of those that
 *       are in none a moment later. What other threads cache in between leaves {@code IN ()}, which few databases take.
 *       The answer is nothing, without the database.
 *   <li>Keys of several columns: EclipseLink lists them as row values of literals, and does not find the columns of a
 *       join table. They are compared column by column, with parameters.
 *   <li>Embeddables: EclipseLink registers them as if they were entities, {@linkplain BatchedElements which they are
 *       not}. A lazy collection has them read at any later time, so that they are taken out here.
 *   <li>Owners that were locked, and are newer than the snapshot that their transaction reads from: they can refer to
 *       rows that it does not see. Where a target of a foreign key is missing, the targets are asked for with a lock,
 *       which sees them.
 * </ul>
 */
public final class BatchKeys implements QueryRedirector {

    private static final long serialVersionUID = 1L;
    private static final BatchKeys IN_SNAPSHOT = new BatchKeys(false);
    private static final BatchKeys BEYOND_SNAPSHOT = new BatchKeys(true);

    private final boolean beyondSnapshot;

    private BatchKeys(boolean beyondSnapshot) {
        this.beyondSnapshot = beyondSnapshot;
    }

    /**
     * Watches the batch fetches of a query, and those within them.
     *
     * @param owners a query with batch fetches of type IN, that was not executed yet
     * @param session the session that will execute it
     */
    public static void watch(ObjectLevelReadQuery owners, AbstractSession session) {
        watch(owners, session, false);
    }

    /**
     * Watches the batch fetches of a query, and those within them.
     *
     * @param owners a query with batch fetches of type IN, that was not executed yet
     * @param session the session that will execute it
     * @param beyondSnapshot whether the owners are locked, and others are read from a snapshot
     */
    public static void watch(ObjectLevelReadQuery owners, AbstractSession session, boolean beyondSnapshot) {
        owners.checkPrepare(session, new DatabaseRecord()); // makes the queries for the targets
        if (owners.getBatchFetchPolicy().getMappingQueries() != null) {
            owners.getBatchFetchPolicy()
                    .getMappingQueries()
                    .forEach((relation, targets) -> watch(
                            relation,
                            targets,
                            session,
                            beyondSnapshot
                                            && relation instanceof OneToOneMapping reference
                                            && reference.isForeignKeyRelationship()
                                    ? BEYOND_SNAPSHOT
                                    : IN_SNAPSHOT));
        }
    }

    /**
     * Watches a query for the targets of a relation, where keys can be none or have several columns, or targets are
     * embeddables; the keys of collections are their owners'.
     */
    static void watch(DatabaseMapping relation, ReadQuery targets, AbstractSession session) {
        watch(relation, targets, session, IN_SNAPSHOT);
    }

    private static void watch(
            DatabaseMapping relation, ReadQuery targets, AbstractSession session, BatchKeys redirector) {
        if (relation instanceof OneToOneMapping
                || BatchedElements.areIn(relation)
                || DescriptorAccess.idColumns(relation.getDescriptor()).size() > 1) {
            targets.setSession(
                    session); // which a query that is redirected does not get, and lists with an order ask for
            targets.setRedirector(redirector);
        }
    }

    /**
     * Tells whether a relation can be read in a batch. The query for basic elements is SQL by then, whose keys cannot
     * be compared column by column any more; not every database takes row values of several types.
     */
    public static boolean canAsk(ForeignReferenceMapping relation) {
        return !(relation instanceof DirectCollectionMapping)
                || DescriptorAccess.idColumns(relation.getDescriptor()).size() < 2;
    }

    /** Returns how many parameters it takes to ask for the targets of one owner. */
    public static int width(ForeignReferenceMapping relation) {
        return relation instanceof OneToOneMapping reference && reference.isForeignKeyRelationship()
                ? DescriptorAccess.foreignKeyColumns(reference).size()
                : IdCriteria.width(relation.getDescriptor());
    }

    @Override
    public @Nullable Object invokeQuery(DatabaseQuery targets, DataRecord arguments, Session session) {
        AbstractRecord row = (AbstractRecord) arguments;
        AbstractSession asked = (AbstractSession) session;
        if (targets instanceof ObjectLevelReadQuery query) {
            List<?> keys = row.get(ForeignReferenceMapping.QUERY_BATCH_PARAMETER) instanceof Collection<?> collected
                    ? List.copyOf(collected)
                    : List.of();
            if (keys.isEmpty()) {
                return nothing(query);
            }
            if (keys.get(0) instanceof List) {
                query.setSelectionCriteria(columnByColumn(query.getSelectionCriteria(), keys));
            }
            if (query.hasBatchReadAttributes()) {
                watch(query, asked, beyondSnapshot);
            }
            if (beyondSnapshot) {
                return newest(query, new HashSet<>(keys).size(), row, asked);
            }
        }
        Object result = asked.executeQuery(targets, row);
        BatchedElements.unregister(asked, targets);
        return result;
    }

    /** Asks for targets of a foreign key: with a lock, where the snapshot does not have them all. */
    private static @Nullable Object newest(
            ObjectLevelReadQuery targets, int expected, AbstractRecord row, AbstractSession session) {
        Object seen = session.executeQuery(targets, row);
        Object objects = seen instanceof ComplexQueryResult result ? result.getResult() : seen;
        if (objects instanceof Collection<?> found && found.size() >= expected) {
            return seen;
        }
        ObjectLevelReadQuery locking = (ObjectLevelReadQuery) targets.clone();
        locking.acquireLocks();
        locking.setShouldRefreshIdentityMapResult(false); // which a lock asks for
        return session.executeQuery(locking, row);
    }

    private static Object nothing(ObjectLevelReadQuery query) {
        if (!query.shouldIncludeData()) {
            return new ArrayList<>();
        }
        ComplexQueryResult result = new ComplexQueryResult();
        result.setResult(new ArrayList<>());
        result.setData(new ArrayList<>());
        return result;
    }

    private static Expression columnByColumn(Expression criteria, List<?> keys) {
        if (criteria instanceof LogicalExpression both && both.getOperator().getSelector() == ExpressionOperator.And) {
            return columnByColumn(both.getFirstChild(), keys).and(columnByColumn(both.getSecondChild(), keys));
        }
        if (criteria instanceof RelationExpression list
                && list.getSecondChild() instanceof ParameterExpression parameter
                && parameter.getField().getName().equals(ForeignReferenceMapping.QUERY_BATCH_PARAMETER)
                && list.getFirstChild() instanceof ConstantExpression columns
                && columns.getValue() instanceof List<?> fields) {
            return anyOf(fields, keys);
        }
        return criteria;
    }

    /** Halves the list again and again: a chain of thousands of ORs would overflow the stack. */
    private static Expression anyOf(List<?> fields, List<?> keys) {
        if (keys.size() > 1) {
            int half = keys.size() / 2;
            return anyOf(fields, keys.subList(0, half)).or(anyOf(fields, keys.subList(half, keys.size())));
        }
        List<?> key = (List<?>) keys.get(0);
        @Nullable Expression all = null;
        for (int i = 0; i < fields.size(); i++) {
            Expression one = ((Expression) fields.get(i)).equal(key.get(i));
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }
}
