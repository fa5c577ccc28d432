package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of records of one entity class: one statement for each table, the primary table last. */
public final class RowDeleter {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final Dialect dialect;
    private final @Nullable Versions versions;
    private final @Nullable RowTableWriter tables;

    public RowDeleter(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.keys = new RowKeys(plan, unitOfWork);
        this.dialect = Dialect.of(plan.platform());
        this.versions = Versions.of(plan, unitOfWork);
        this.tables = RowTableWriter.of(plan, unitOfWork, keys, dialect);
    }

    public void delete(JdbcAccess access, List<BulkRecord> records) {
        List<DatabaseTable> tables = plan.tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            delete(access, tables.get(i), records, true);
        }
    }

    /** Deletes the rows of the first tables alone, which are there. */
    public void deleteFirst(JdbcAccess access, List<BulkRecord> records, int count) {
        for (int i = count - 1; i >= 0; i--) {
            delete(access, plan.tables().get(i), records, false);
        }
    }

    /** An optional row of a secondary table can be missing, unless it has the version. */
    private void delete(JdbcAccess access, DatabaseTable table, List<BulkRecord> records, boolean checked) {
        boolean versioned =
                checked && versions != null && versions.field().getTable().equals(table);
        delete(access, table, records, versioned ? versions : null, versioned || (checked && isPrimary(table)));
    }

    private boolean isPrimary(DatabaseTable table) {
        return plan.tables().get(0).equals(table);
    }

    private void delete(
            JdbcAccess access,
            DatabaseTable table,
            List<BulkRecord> records,
            @Nullable Versions checked,
            boolean required) {
        List<BulkRecord> missing = tables == null ? null : tables.delete(access, table, checked, records);
        if (missing != null) {
            if (required) {
                StaleRecords.throwIfAny(plan, missing, checked != null);
            }
            return;
        }
        String sql = "DELETE FROM " + plan.tableName(table);
        RowMatch match = new RowMatching(keys, dialect).ofDelete(table, records, checked, required);
        if (required && match != RowMatch.EACH_ROW && !dialect.tellsDeletedRows()) {
            access.savepoint();
            if (statement(table, match, checked).findsAll(access, sql, records)) {
                return;
            }
            access.backToSavepoint();
            match = RowMatch.EACH_ROW;
        }
        statement(table, match, checked).execute(access, sql, records, required);
    }

    private KeyedStatement statement(DatabaseTable table, RowMatch match, @Nullable Versions checked) {
        return new KeyedStatement(plan, keys, dialect, table, match, checked);
    }
}
