package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.IdCriteria;
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
    private final List<DatabaseField> fields = new ArrayList<>();
    private boolean hasVersion;

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
        // an order joins the tables of subclasses, whose rows cannot be locked everywhere, and nobody asks for them
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
        query.addItem("value" + fields.size(), value);
        fields.add(field);
    }

    /** Asks for the version of each row, when all values have been asked for. */
    void addVersion(DatabaseField field) {
        query.addItem("version", query.getExpressionBuilder().getField(field));
        hasVersion = true;
    }

    /** Locks the rows until the end of the transaction. */
    void lock() {
        query.setLockMode(ReportQuery.LOCK);
    }

    /** Reads the rows. */
    List<MatchedRow> read(AbstractSession session, AbstractRecord arguments) {
        Map<Object, MatchedRow> rows = new LinkedHashMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(session.executeQuery(query, arguments))) {
            ReportQueryResult result = (ReportQueryResult) each;
            AbstractRecord values = new DatabaseRecord();
            for (int index = 0; index < fields.size(); index++) {
                @Nullable Object value = result.getByIndex(index);
                values.put(fields.get(index), value);
            }
            Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromRow(values, session);
            @Nullable Object version = hasVersion ? result.getByIndex(fields.size()) : null;
            rows.put(id, new MatchedRow(id, version, values));
        }
        return List.copyOf(rows.values());
    }
}
