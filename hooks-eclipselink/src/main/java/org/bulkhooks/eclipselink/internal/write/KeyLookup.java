package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.IdCriteria;
import org.bulkhooks.eclipselink.internal.write.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.DatabaseRecord;

/** Finds the rows that have some keys, and locks them until the end of the transaction, where the database can. */
final class KeyLookup {

    private final ConflictKey key;
    private final UnitOfWorkImpl unitOfWork;
    private final Dialect dialect;

    KeyLookup(ConflictKey key, OperationContext context) {
        this.key = key;
        this.unitOfWork = context.unitOfWork();
        this.dialect = context.dialect();
    }

    /** Returns the ids of the rows, one query for a thousand keys. */
    List<Object> lock(JdbcAccess access, List<KeyValues> keys) {
        List<Object> ids = new ArrayList<>();
        for (List<KeyValues> part : IdCriteria.parts(keys)) {
            try (JdbcBatch query = new JdbcBatch(access, sql(part.size()), List.of())) {
                for (KeyValues each : part) {
                    for (int i = 0; i < key.columns().size(); i++) {
                        query.bind(each.stored().get(i), key.columns().get(i));
                    }
                }
                query.queryRows(key.idColumns().size()).forEach(row -> ids.add(id(row)));
            }
        }
        return ids;
    }

    private Object id(List<Object> values) {
        List<DatabaseField> fields = DescriptorAccess.idColumns(key.plan().descriptor());
        AbstractRecord row = new DatabaseRecord(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            row.put(fields.get(i), values.get(i));
        }
        return key.plan().builder().extractPrimaryKeyFromRow(row, unitOfWork);
    }

    private String sql(int keys) {
        String ids = String.join(", ", key.names(key.idColumns()));
        return "SELECT " + ids + " FROM " + key.plan().tableName(key.table()) + " WHERE " + where(keys)
                // in the same order everywhere, so that two of them do not wait for each other
                + " ORDER BY " + ids + dialect.lockingClause(key.plan().platform());
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
