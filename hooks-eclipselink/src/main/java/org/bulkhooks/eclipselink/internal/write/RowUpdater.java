package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Updates changed columns of rows of one entity class: one batch for each table and each set of changed columns. */
public final class RowUpdater {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final @Nullable Versions versions;
    private final SavedReferences references;

    private RowUpdater(EntityPlan plan, UnitOfWorkImpl unitOfWork, @Nullable Versions versions) {
        this.plan = plan;
        this.keys = new RowKeys(plan, unitOfWork);
        this.versions = versions;
        this.references = new SavedReferences(plan, unitOfWork);
    }

    /** Returns one that requires each row to have the version of its record, and raises it. */
    public static RowUpdater checkingVersions(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        return new RowUpdater(plan, unitOfWork, Versions.of(plan, unitOfWork));
    }

    /**
     * Returns one for rows that a statement of the same operation has locked, checked and given their next version: it writes columns
     * on top and leaves the version alone. A row that is not there is an error as ever.
     */
    public static RowUpdater onTopOfStatement(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        return new RowUpdater(plan, unitOfWork, null);
    }

    public void update(JdbcAccess access, List<PendingUpdate> updates) {
        updates.forEach(each -> references.require(each.record(), each.row()));
        Map<PendingUpdate, Object> newVersions = new HashMap<>();
        if (versions != null) {
            for (PendingUpdate each : updates) {
                Object next = versions.next(each.record().instance());
                each.row().put(versions.field(), next);
                newVersions.put(each, next);
            }
        }
        for (DatabaseTable table : plan.tables()) {
            byColumns(table, updates).forEach((columns, rows) -> write(access, table, columns, rows));
        }
        if (versions != null) {
            newVersions.forEach((each, version) -> versions.set(each.record().instance(), version));
        }
    }

    private Map<List<DatabaseField>, List<PendingUpdate>> byColumns(DatabaseTable table, List<PendingUpdate> updates) {
        Map<List<DatabaseField>, List<PendingUpdate>> byColumns = new LinkedHashMap<>();
        for (PendingUpdate each : updates) {
            List<DatabaseField> columns = new ArrayList<>();
            for (DatabaseField column : each.columns()) {
                if (column.getTable().equals(table)) {
                    columns.add(column);
                }
            }
            if (versions != null && versions.field().getTable().equals(table)) {
                columns.add(versions.field());
            }
            if (!columns.isEmpty()) {
                byColumns.computeIfAbsent(columns, shape -> new ArrayList<>()).add(each);
            }
        }
        return byColumns;
    }

    private void write(
            JdbcAccess access, DatabaseTable table, List<DatabaseField> columns, List<PendingUpdate> updates) {
        Versions checked = versions != null && versions.field().getTable().equals(table) ? versions : null;
        try (JdbcBatch batch = new JdbcBatch(access, sql(table, columns, checked), null)) {
            for (PendingUpdate each : updates) {
                for (DatabaseField column : columns) {
                    batch.bind(each.row().get(column), column);
                }
                keys.bind(batch, table, each.record(), checked);
                batch.addRow();
            }
            StaleRecords.requireWritten(
                    plan, updates.stream().map(PendingUpdate::record).toList(), batch.execute(), checked != null);
        }
    }

    private String sql(DatabaseTable table, List<DatabaseField> columns, @Nullable Versions checked) {
        StringBuilder sql =
                new StringBuilder("UPDATE ").append(plan.tableName(table)).append(" SET ");
        String separator = "";
        for (DatabaseField column : columns) {
            sql.append(separator)
                    .append(column.getNameDelimited(plan.platform()))
                    .append(" = ?");
            separator = ", ";
        }
        return sql.append(keys.where(table, checked)).toString();
    }
}
