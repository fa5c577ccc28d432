package org.bulkhooks.eclipselink.internal.write;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of records of one entity class: one batch for each table, the primary table last. */
public final class RowDeleter {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final @Nullable Versions versions;

    public RowDeleter(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.keys = new RowKeys(plan, unitOfWork);
        this.versions = Versions.of(plan, unitOfWork);
    }

    public void delete(JdbcAccess access, List<BulkRecord> records) {
        List<DatabaseTable> tables = plan.tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            delete(access, tables.get(i), records, i == 0);
        }
    }

    private void delete(JdbcAccess access, DatabaseTable table, List<BulkRecord> records, boolean primary) {
        Versions checked = primary ? versions : null;
        String sql = "DELETE FROM " + plan.tableName(table) + keys.where(table, checked);
        try (JdbcBatch batch = new JdbcBatch(access, sql, null)) {
            for (BulkRecord each : records) {
                keys.bind(batch, table, each, checked);
                batch.addRow();
            }
            int[] counts = batch.execute();
            // an optional row of a secondary table can be missing
            if (primary) {
                StaleRecords.requireWritten(plan, records, counts, checked != null);
            }
        }
    }
}
