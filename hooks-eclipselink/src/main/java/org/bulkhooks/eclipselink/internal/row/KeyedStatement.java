package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.PersistenceException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * An update or delete of the rows that some records have in one table; one round trip, which knows what it has not
 * found.
 */
final class KeyedStatement {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final Dialect dialect;
    private final DatabaseTable table;
    private final RowMatch match;
    private final @Nullable Versions checked;

    KeyedStatement(
            EntityPlan plan,
            RowKeys keys,
            Dialect dialect,
            DatabaseTable table,
            RowMatch match,
            @Nullable Versions checked) {
        this.plan = plan;
        this.keys = keys;
        this.dialect = dialect;
        this.table = table;
        this.match = match;
        this.checked = checked;
    }

    /**
     * Executes a statement that sets no values.
     *
     * @param sql the SQL before its WHERE clause
     * @param required whether each record must have a row
     * @throws jakarta.persistence.OptimisticLockException if rows are required, with their versions, and some were not
     *     found
     * @throws jakarta.persistence.EntityNotFoundException if rows are required, without versions, and some were not
     *     found
     */
    void execute(JdbcAccess access, String sql, List<BulkRecord> records, boolean required) {
        execute(access, sql, 0, (batch, index) -> {}, records, required);
    }

    /**
     * Executes a statement that sets values.
     *
     * @param sql the SQL before its WHERE clause
     * @param parameters how many parameters it has
     * @param values sets them for the record at an index; if the rows are not written one by one, those are the values
     *     of all
     * @throws jakarta.persistence.OptimisticLockException if rows were not found by their keys and versions
     * @throws jakarta.persistence.EntityNotFoundException if rows were not found, and no versions are checked
     */
    void execute(
            JdbcAccess access,
            String sql,
            int parameters,
            BiConsumer<JdbcBatch, Integer> values,
            List<BulkRecord> records) {
        execute(access, sql, parameters, values, records, true);
    }

    private void execute(
            JdbcAccess access,
            String sql,
            int parameters,
            BiConsumer<JdbcBatch, Integer> values,
            List<BulkRecord> records,
            boolean required) {
        boolean told = required && match != RowMatch.EACH_ROW;
        RowCondition condition = new RowCondition(keys, table, match, checked);
        KeyList list = list(condition, parameters, records);
        try (JdbcBatch batch = new JdbcBatch(
                access, sql + condition.sql(list.length(), plan.platform()), told ? keyNames() : List.of())) {
            List<BulkRecord> suspects = notFound(batch, condition, list, values, records);
            if (required && !suspects.isEmpty()) {
                StaleRecords.throwIfAny(plan, told ? notTold(suspects, batch) : suspects, checked != null);
            }
        }
    }

    /**
     * Executes a statement that sets no values, and tells whether each record had a row.
     *
     * @param sql the SQL before its WHERE clause
     */
    boolean findsAll(JdbcAccess access, String sql, List<BulkRecord> records) {
        RowCondition condition = new RowCondition(keys, table, match, checked);
        KeyList list = list(condition, 0, records);
        try (JdbcBatch batch = new JdbcBatch(access, sql + condition.sql(list.length(), plan.platform()), List.of())) {
            return notFound(batch, condition, list, (none, index) -> {}, records)
                    .isEmpty();
        }
    }

    private KeyList list(RowCondition condition, int parameters, List<BulkRecord> records) {
        return match == RowMatch.EACH_ROW
                ? new KeyList(1, 1)
                : KeyList.of(records.size(), dialect.keys(condition.width(), parameters + 1));
    }

    /** Executes the statement, and returns the records of those executions that have not found a row for each. */
    private List<BulkRecord> notFound(
            JdbcBatch batch,
            RowCondition condition,
            KeyList list,
            BiConsumer<JdbcBatch, Integer> values,
            List<BulkRecord> records) {
        List<List<BulkRecord>> parts = list.parts(records);
        int index = 0;
        for (List<BulkRecord> part : parts) {
            values.accept(batch, index);
            condition.bind(batch, part, list.length());
            batch.addRow();
            index += part.size();
        }
        return notAllFound(parts, batch.execute());
    }

    private List<BulkRecord> notAllFound(List<List<BulkRecord>> parts, int[] counts) {
        List<BulkRecord> suspects = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.SUCCESS_NO_INFO) {
                throw new PersistenceException("the JDBC driver does not tell how many rows of " + plan.entityName()
                        + " a batch has written, so that a lost row would not be seen; switch off its bulk protocol"
                        + " (MariaDB: useBulkStmts=false)");
            }
            if (counts[i] != parts.get(i).size()) {
                suspects.addAll(parts.get(i));
            }
        }
        return suspects;
    }

    private List<BulkRecord> notTold(List<BulkRecord> suspects, JdbcBatch batch) {
        WrittenKeys written = new WrittenKeys(batch.returned(), plan.platform());
        return suspects.stream()
                .filter(each -> !written.contain(keys.values(table, each)))
                .toList();
    }

    private List<String> keyNames() {
        List<String> names = new ArrayList<>();
        for (DatabaseField column : keys.columns(table)) {
            names.add(dialect.returnedColumn(column, plan.platform()));
        }
        return names;
    }
}
