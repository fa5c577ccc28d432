package org.bulkhooks.eclipselink.internal.upsert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.JdbcBatch;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * Finds the rows that have some keys, and locks them until the end of the transaction where that is asked for and the
 * database can.
 */
final class KeyLookup {

    private final ConflictKey key;
    private final UnitOfWorkImpl unitOfWork;
    private final Dialect dialect;

    KeyLookup(ConflictKey key, OperationContext context) {
        this.key = key;
        this.unitOfWork = context.unitOfWork();
        this.dialect = context.dialect();
    }

    /** Returns the ids of the rows, one query for as many keys as a list holds. */
    List<Object> find(JdbcAccess access, List<KeyValues> keys, boolean locked) {
        List<Object> ids = new ArrayList<>();
        for (List<KeyValues> part : IdCriteria.parts(keys, key.columns().size(), 0, unitOfWork)) {
            if (WriterSupport.isPartitioned(key.plan().descriptor(), unitOfWork)) {
                ids.addAll(askEclipseLink(part, locked));
                continue;
            }
            try (JdbcBatch query = new JdbcBatch(access, sql(where(part.size()), locked), List.of())) {
                part.forEach(each -> bind(query, each));
                query.queryRows(key.idColumns().size()).forEach(row -> ids.add(id(row)));
            }
        }
        return ids;
    }

    /** Tells whether a row has a key, as the database compares it; the row is locked, or gets locked. */
    boolean has(JdbcAccess access, Object id, KeyValues values) {
        List<DatabaseField> columns = key.idColumns();
        String where = String.join(" = ? AND ", key.names(columns)) + " = ? AND " + where(1);
        AbstractRecord row = key.plan().builder().buildRowFromPrimaryKeyValues(id, unitOfWork);
        try (JdbcBatch query = new JdbcBatch(access, sql(where, true), List.of())) {
            List<DatabaseField> parts = DescriptorAccess.idColumns(key.plan().descriptor());
            for (int i = 0; i < columns.size(); i++) {
                query.bind(row.get(parts.get(i)), columns.get(i));
            }
            bind(query, values);
            return !query.queryRows(columns.size()).isEmpty();
        }
    }

    private void bind(JdbcBatch query, KeyValues values) {
        for (int i = 0; i < key.columns().size(); i++) {
            query.bind(values.stored().get(i), key.columns().get(i));
        }
    }

    /** Finds rows where EclipseLink knows in which databases they are. */
    private List<Object> askEclipseLink(List<KeyValues> keys, boolean locked) {
        ReportQuery query = new ReportQuery();
        query.setReferenceClass(key.owner().entityClass());
        query.setSelectionCriteria(anyOf(keys, query.getExpressionBuilder()));
        if (locked) {
            query.setLockMode(ReportQuery.LOCK);
        }
        return IdSelection.read(key.owner().descriptor(), query, new DatabaseRecord(), unitOfWork);
    }

    /** Halves the list again and again: a chain of thousands of ORs would overflow the stack. */
    private Expression anyOf(List<KeyValues> keys, ExpressionBuilder builder) {
        if (keys.size() > 1) {
            int half = keys.size() / 2;
            return anyOf(keys.subList(0, half), builder).or(anyOf(keys.subList(half, keys.size()), builder));
        }
        List<Object> values = keys.get(0).stored();
        Expression all = builder.getField(key.columns().get(0)).equal(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            all = all.and(builder.getField(key.columns().get(i)).equal(values.get(i)));
        }
        return all;
    }

    private Object id(List<Object> values) {
        List<DatabaseField> fields = DescriptorAccess.idColumns(key.plan().descriptor());
        AbstractRecord row = new DatabaseRecord(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            row.put(fields.get(i), values.get(i));
        }
        return key.plan().builder().extractPrimaryKeyFromRow(row, unitOfWork);
    }

    private String sql(String where, boolean locked) {
        String ids = String.join(", ", key.names(key.idColumns()));
        boolean locking = locked && !dialect.locksPlainSelectsOnly();
        return "SELECT " + ids + " FROM " + key.plan().tableName(key.table())
                + (locking ? dialect.lockingHint() : "") + " WHERE " + where
                // in the same order everywhere, so that two of them do not wait for each other
                + " ORDER BY " + ids
                + (locking ? dialect.lockingClause(key.plan().platform()) : "");
    }

    private String where(int keys) {
        List<String> columns = key.columnNames();
        if (columns.size() == 1) {
            return columns.get(0) + " IN (" + String.join(", ", Collections.nCopies(keys, "?")) + ")";
        }
        if (dialect.comparesRowValues()) {
            String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            return "(" + String.join(", ", columns) + ") IN (" + String.join(", ", Collections.nCopies(keys, row))
                    + ")";
        }
        String row = "(" + String.join(" = ? AND ", columns) + " = ?)";
        return "(" + String.join(" OR ", Collections.nCopies(keys, row)) + ")";
    }
}
