package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.assignment.SetClause;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a statement, copied for one query. A statement that was redirected must not be executed itself: it
 * may be prepared already, and would be prepared a second time, with each of its SQL statements twice. Nor can two
 * queries share expressions.
 */
final class StatementCopy {

    private final ModifyAllQuery statement;
    private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
    private final ExpressionBuilder builder;

    private StatementCopy(ModifyAllQuery statement) {
        this.statement = statement;
        this.builder = (ExpressionBuilder) statement.getExpressionBuilder().copiedVersionFrom(copies);
    }

    /** Copies the expressions of a statement. */
    static StatementCopy of(ModifyAllQuery statement) {
        return new StatementCopy(statement);
    }

    /** Returns what all expressions of the copy are built on. */
    ExpressionBuilder builder() {
        return builder;
    }

    /**
     * Returns what the statement sets, as EclipseLink keeps it: names or expressions, with expressions, other values,
     * or null.
     */
    List<SetClause> clauses() {
        List<SetClause> clauses = new ArrayList<>();
        if (statement instanceof UpdateAllQuery update && update.getUpdateClauses() != null) {
            for (Object each : update.getUpdateClauses().entrySet()) {
                Map.Entry<?, ?> clause = (Map.Entry<?, ?>) each;
                clauses.add(new SetClause(copy(clause.getKey()), copyOrNull(clause.getValue())));
            }
        }
        return clauses;
    }

    /** Returns how many parameters what the statement sets takes, with its version. */
    int parameters() {
        return 1 + clauses().stream().mapToInt(SetClause::parameters).sum();
    }

    /** Returns a query for values of the rows that the statement matches. */
    ReportQuery report() {
        return reportOf(where());
    }

    /** Returns a query for values of some rows, whether the statement matches them or not. */
    ReportQuery report(ClassDescriptor descriptor, List<?> ids, AbstractSession session) {
        return reportOf(IdCriteria.of(descriptor, ids, builder, session));
    }

    /**
     * Returns a query for values of some of the rows that the statement matches.
     *
     * @param part what selects them, built on the builder of this copy
     */
    ReportQuery report(Expression part) {
        Expression where = where();
        return reportOf(where == null ? part : where.and(part));
    }

    /**
     * Returns a query for the records of rows that the statement matches, as the rows are.
     *
     * @param part selects some of the rows, built on the builder of this copy, or null for all
     * @param locked whether it locks the rows
     */
    ReadAllQuery records(@Nullable Expression part, boolean locked) {
        ReadAllQuery query = new ReadAllQuery(statement.getReferenceClass(), builder);
        Expression where = where();
        Expression criteria = where == null || part == null ? (where == null ? part : where) : where.and(part);
        if (criteria != null) {
            query.setSelectionCriteria(criteria);
        }
        query.setShouldRetrieveBypassCache(true);
        query.setShouldUseDefaultFetchGroup(false);
        if (locked) {
            query.acquireLocks();
            query.setShouldRefreshIdentityMapResult(false); // which a lock asks for
        }
        query.dontUseDistinct();
        query.setDoNotRedirect(true);
        query.setFlushOnExecute(false);
        query.setQueryTimeout(statement.getQueryTimeout());
        query.setQueryTimeoutUnit(statement.getQueryTimeoutUnit());
        return query;
    }

    private ReportQuery reportOf(@Nullable Expression where) {
        ReportQuery report = new ReportQuery(statement.getReferenceClass(), builder);
        if (where != null) {
            report.setSelectionCriteria(where);
        }
        report.setDoNotRedirect(true);
        report.setFlushOnExecute(false);
        report.setQueryTimeout(statement.getQueryTimeout());
        report.setQueryTimeoutUnit(statement.getQueryTimeoutUnit());
        return report;
    }

    /** Tells whether the WHERE can find a row several times, by elements of a collection. */
    boolean matchesRowsTwice() {
        Expression where = statement.getSelectionCriteria();
        if (where == null) {
            return false;
        }
        ExpressionIterator search = new ExpressionIterator() {
            @Override
            public void iterate(Expression expression) {
                if (expression instanceof QueryKeyExpression key && key.shouldQueryToManyRelationship()) {
                    setResult(key);
                }
            }
        };
        search.iterateOn(where);
        return search.getResult() != null;
    }

    /** Returns the same statement, to be executed without hooks. */
    ModifyAllQuery unchanged() {
        ModifyAllQuery unchanged = restricted(where());
        unchanged.setCacheUsage(statement.getCacheUsage());
        unchanged.setIsBatchExecutionSupported(statement.isBatchExecutionSupported());
        return unchanged;
    }

    /** Returns the same statement for some rows, if they are as they were read, whatever else its WHERE asks for. */
    ModifyAllQuery of(ReadRows rows, AbstractSession session) {
        ModifyAllQuery some = restricted(rows.criteria(builder, session));
        some.setCacheUsage(ModifyAllQuery.NO_CACHE); // the operation knows better which rows it writes
        some.setIsBatchExecutionSupported(false); // in a batch it would not tell how many rows it wrote
        return some;
    }

    private ModifyAllQuery restricted(@Nullable Expression where) {
        ModifyAllQuery fresh =
                statement instanceof UpdateAllQuery ? update() : new DeleteAllQuery(statement.getReferenceClass());
        fresh.setExpressionBuilder(builder);
        if (where != null) {
            fresh.setSelectionCriteria(where);
        }
        fresh.setDoNotRedirect(true);
        fresh.setShouldDeferExecutionInUOW(false);
        fresh.setQueryTimeout(statement.getQueryTimeout());
        fresh.setQueryTimeoutUnit(statement.getQueryTimeoutUnit());
        fresh.setHintString(statement.getHintString());
        fresh.setPartitioningPolicy(statement.getPartitioningPolicy());
        return fresh;
    }

    private UpdateAllQuery update() {
        UpdateAllQuery update = new UpdateAllQuery(statement.getReferenceClass(), builder);
        for (SetClause clause : clauses()) {
            if (clause.target() instanceof Expression target) {
                if (clause.value() instanceof Expression value) {
                    update.addUpdate(target, value);
                } else {
                    update.addUpdate(target, clause.value());
                }
            } else if (clause.value() instanceof Expression value) {
                update.addUpdate((String) clause.target(), value);
            } else {
                update.addUpdate((String) clause.target(), clause.value());
            }
        }
        return update;
    }

    private @Nullable Expression where() {
        return (Expression) copyOrNull(statement.getSelectionCriteria());
    }

    private Object copy(Object part) {
        return part instanceof Expression expression ? expression.copiedVersionFrom(copies) : part;
    }

    private @Nullable Object copyOrNull(@Nullable Object part) {
        return part == null ? null : copy(part);
    }
}
