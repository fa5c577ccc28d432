package org.bulkhooks.eclipselink.internal.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.ReportQueryResult;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/** Reads ids and values of rows, in the order of ids, each row once. */
final class RowQuery {

    private final ClassDescriptor descriptor;
    private final ReportQuery query;
    private final Map<DatabaseField, Integer> values = new LinkedHashMap<>();
    private final Map<DatabaseField, Integer> before = new LinkedHashMap<>();
    private int items;
    private int version = -1;

    /**
     * Makes it.
     *
     * @param query selects the rows, and asks for nothing yet
     */
    RowQuery(ClassDescriptor descriptor, ReportQuery query) {
        this.descriptor = descriptor;
        this.query = query;
        ExpressionBuilder builder = query.getExpressionBuilder();
        for (DatabaseField key : DescriptorAccess.idColumns(descriptor)) {
            Expression id = builder.getField(key);
            add(key, id);
            query.addOrdering(id.ascending());
        }
        query.dontUseDistinct(); // a condition on a collection asks for it, and databases do not lock what is distinct
        // an order joins the tables of subclasses, whose rows cannot be locked everywhere, and they are not asked for
        query.setShouldOuterJoinSubclasses(false);
    }

    /** Returns one for the rows of some ids, at most as many as one query can ask for. */
    static RowQuery of(ClassDescriptor descriptor, List<?> ids, AbstractSession session) {
        ReportQuery query = new ReportQuery(descriptor.getJavaClass(), new ExpressionBuilder());
        query.setSelectionCriteria(IdCriteria.of(descriptor, ids, query.getExpressionBuilder(), session));
        query.setFlushOnExecute(false);
        return new RowQuery(descriptor, query);
    }

    /** Asks for a column of each row. */
    void add(DatabaseField field) {
        add(field, query.getExpressionBuilder().getField(field));
    }

    /** Asks for a value of each row. */
    void add(DatabaseField field, Expression value) {
        values.put(field, item(value));
    }

    /** Asks for what a column has in the row, whatever else is asked for it. */
    void addBefore(DatabaseField field) {
        before.put(field, item(query.getExpressionBuilder().getField(field)));
    }

    private int item(Expression value) {
        query.addItem("item" + items, value);
        return items++;
    }

    /** Asks for the version of each row. */
    void addVersion(DatabaseField field) {
        version = item(query.getExpressionBuilder().getField(field));
    }

    /** Locks the rows until the end of the transaction. */
    void lock() {
        query.setLockMode(ReportQuery.LOCK);
    }

    /** Reads no more rows than that. */
    void limit(int rows) {
        query.setMaxRows(rows);
    }

    /** Reads the rows. */
    List<MatchedRow> read(AbstractSession session, AbstractRecord arguments) {
        Map<Object, MatchedRow> rows = new LinkedHashMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(session.executeQuery(query, arguments))) {
            ReportQueryResult result = (ReportQueryResult) each;
            AbstractRecord row = record(result, values);
            Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromRow(row, session);
            @Nullable Object ofRow = version < 0 ? null : result.getByIndex(version);
            rows.put(id, new MatchedRow(id, ofRow, row, false, record(result, before)));
        }
        return List.copyOf(rows.values());
    }

    private static AbstractRecord record(ReportQueryResult result, Map<DatabaseField, Integer> columns) {
        AbstractRecord record = new DatabaseRecord();
        columns.forEach((field, item) -> {
            @Nullable Object value = result.getByIndex(item);
            record.put(field, value);
        });
        return record;
    }
}
