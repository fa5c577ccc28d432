package org.bulkhooks.eclipselink.internal.row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.eclipselink.internal.row.dialect.RowTables;
import org.bulkhooks.eclipselink.internal.row.dialect.SentColumn;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * How the values of columns are sent where rows are sent as a table. The database is asked once for each table, while
 * the persistence unit is open.
 */
final class TableColumns {

    private static final StateKey<Map<String, Map<String, SentColumn>>> KNOWN = new StateKey<>("columns of tables");

    private final RowTables tables;
    private final Map<String, SentColumn> columns;

    private TableColumns(RowTables tables, Map<String, SentColumn> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    static TableColumns of(JdbcAccess access, UnitOfWorkImpl unitOfWork, RowTables tables, DatabaseTable table) {
        Map<String, Map<String, SentColumn>> known =
                SessionState.of(unitOfWork).getOrPut(KNOWN, ConcurrentHashMap::new);
        String name = table.getQualifiedNameDelimited(unitOfWork.getPlatform());
        Map<String, SentColumn> columns = known.get(name);
        if (columns == null) {
            try {
                columns = Map.copyOf(tables.columns(access.connection(), table, unitOfWork.getPlatform()));
            } catch (SQLException thrown) {
                throw access.failed(thrown);
            }
            known.put(name, columns);
        }
        return new TableColumns(tables, columns);
    }

    /** Returns how values are sent to columns, or null if they are not to one of them. */
    @Nullable
    List<SentColumn> of(List<DatabaseField> fields) {
        List<SentColumn> sent = new ArrayList<>(fields.size());
        for (DatabaseField field : fields) {
            SentColumn column = columns.get(tables.stored(field.getName(), field.shouldUseDelimiters()));
            if (column == null) {
                return null;
            }
            sent.add(column);
        }
        return sent;
    }
}
