package org.bulkhooks.eclipselink.internal.row;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * Locks the rows of one entity class until the end of the transaction, one by one: for databases where a SELECT locks
 * no rows if it orders them or reads several tables. The whole key leads the database to a single row, so that it locks
 * no other one on its way, and the locks are taken in the order that the caller gives.
 */
public final class RowLocks {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final Dialect dialect;

    public RowLocks(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.keys = new RowKeys(plan, unitOfWork);
        this.dialect = Dialect.of(plan.platform());
    }

    /**
     * Locks rows in all tables of the class, and waits for others that have locked them.
     *
     * @param ids their ids, in the order in which to lock them
     * @return the ids of those that are there, in the same order
     */
    public Set<Object> lock(JdbcAccess access, Collection<?> ids) {
        Set<Object> there = new LinkedHashSet<>(ids);
        for (DatabaseTable table : plan.tables()) {
            try (JdbcBatch query = new JdbcBatch(access, sql(table), List.of())) {
                there.removeIf(id -> !isLocked(query, table, id));
            }
        }
        return there;
    }

    private boolean isLocked(JdbcBatch query, DatabaseTable table, Object id) {
        List<DatabaseField> columns = keys.columns(table);
        List<@Nullable Object> values = keys.values(table, id);
        for (int i = 0; i < values.size(); i++) {
            query.bind(values.get(i), columns.get(i));
        }
        return !query.queryRows(1).isEmpty();
    }

    private String sql(DatabaseTable table) {
        List<String> columns = keys.columns(table).stream()
                .map(column -> column.getNameDelimited(plan.platform()))
                .toList();
        return "SELECT " + columns.get(0) + " FROM " + plan.tableName(table) + " WHERE "
                + String.join(" = ? AND ", columns) + " = ?" + dialect.lockingClause(plan.platform());
    }
}
