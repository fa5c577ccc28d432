package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReportQuery;

/**
 * The records that a query of an application selects. Of the query, only what it selects counts, and in which order.
 */
final class SelectedRecords {

    private static final String INSTEAD =
            "; select one entity, as in \"select a from Account a where a.closed = false\"";

    private final TypedQuery<?> query;
    private final GivenQuery given;
    private final ObjectLevelReadQuery select;

    private SelectedRecords(TypedQuery<?> query, GivenQuery given, ObjectLevelReadQuery select) {
        this.query = query;
        this.given = given;
        this.select = select;
    }

    /**
     * Makes it of a query.
     *
     * @param entityManager the EntityManager of the call
     * @param boundary the transaction of the call, before the call runs in it
     * @throws IllegalArgumentException if it is none of EclipseLink, of another persistence unit or persistence
     *     context, is SQL, or selects anything else than one entity
     */
    static SelectedRecords of(TypedQuery<?> query, EntityManager entityManager, TransactionBoundary boundary) {
        Objects.requireNonNull(query, "query");
        GivenQuery given = GivenQuery.of(query, entityManager);
        DatabaseQuery made = given.query().getDatabaseQuery();
        if (made.isUserDefined() && made.isCallQuery()) {
            throw new IllegalArgumentException("the query is native SQL, which does not say what it selects" + INSTEAD);
        }
        // it reads a single object where an id selects it
        if (!(made instanceof ObjectLevelReadQuery select) || made.isReportQuery()) {
            throw new IllegalArgumentException("the query does not select the records of one entity" + INSTEAD);
        }
        given.requireContext(entityManager, boundary);
        return new SelectedRecords(query, given, select);
    }

    /** Returns the entity class that the query names; subclasses may be selected too. */
    Class<?> entityClass() {
        return select.getReferenceClass();
    }

    /**
     * Reads the ids of the records, as the query selects them now.
     *
     * @throws IllegalArgumentException if a parameter has no value, if the query limits the number of distinct results
     *     in an order, or if subclasses of its entity have a table each
     */
    List<Object> ids(UnitOfWorkImpl unitOfWork) {
        ClassDescriptor descriptor = unitOfWork.getDescriptor(entityClass());
        if (descriptor.hasTablePerClassPolicy()
                && descriptor.getTablePerClassPolicy().hasChild()) {
            throw new IllegalArgumentException("the query selects " + descriptor.getAlias()
                    + ", whose subclasses have a table each, which no database locks and"
                    + " reads ids of in one statement; use a query for each concrete class");
        }
        AbstractRecord arguments = given.arguments(select, unitOfWork);
        return IdSelection.read(descriptor, report(), arguments, unitOfWork);
    }

    private ReportQuery report() {
        IdentityHashMap<Expression, Expression> copies = new IdentityHashMap<>();
        ExpressionBuilder builder =
                (ExpressionBuilder) select.getExpressionBuilder().copiedVersionFrom(copies);
        ReportQuery report = new ReportQuery(select.getReferenceClass(), builder);
        if (select.getSelectionCriteria() != null) {
            report.setSelectionCriteria(select.getSelectionCriteria().copiedVersionFrom(copies));
        }
        for (Expression joined : select.getNonFetchJoinAttributeExpressions()) {
            report.addNonFetchJoinedAttribute(joined.copiedVersionFrom(copies));
        }
        if (select.hasOrderByExpressions()) {
            for (Expression order : select.getOrderByExpressions()) {
                report.addOrdering(order.copiedVersionFrom(copies));
            }
        }
        limit(report);
        report.setQueryTimeout(select.getQueryTimeout());
        report.setQueryTimeoutUnit(select.getQueryTimeoutUnit());
        return report;
    }

    private void limit(ReportQuery report) {
        boolean limited = query.getFirstResult() > 0 || query.getMaxResults() < Integer.MAX_VALUE;
        if (limited && select.shouldDistinctBeUsed()) {
            if (select.hasOrderByExpressions()) {
                throw new IllegalArgumentException(
                        "the query limits the number of distinct results in an order of its own, which"
                                + " no database does for ids alone; leave out distinct, the order or the limit");
            }
            report.useDistinct(); // else an id comes once anyway
        }
        if (query.getFirstResult() > 0) {
            report.setFirstResult(query.getFirstResult());
        }
        if (query.getMaxResults() < Integer.MAX_VALUE) {
            report.setMaxRows(query.getFirstResult() + query.getMaxResults());
        }
    }
}
