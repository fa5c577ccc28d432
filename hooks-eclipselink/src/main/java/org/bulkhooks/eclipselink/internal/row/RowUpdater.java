package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Updates changed columns of rows of one entity class, by the statements of an {@link UpdatePlan}. */
public final class RowUpdater {

    private final EntityPlan plan;
    private final RowKeys keys;
    private final Dialect dialect;
    private final @Nullable Versions versions;
    private final SavedReferences references;
    private final @Nullable RowTableWriter tables;

    private RowUpdater(EntityPlan plan, UnitOfWorkImpl unitOfWork, @Nullable Versions versions) {
        this.plan = plan;
        this.keys = new RowKeys(plan, unitOfWork);
        this.dialect = Dialect.of(plan.platform());
        this.versions = versions;
        this.references = new SavedReferences(plan, unitOfWork);
        this.tables = RowTableWriter.of(plan, unitOfWork, keys, dialect);
    }

    /** Returns one that requires each row to have the version of its record, and raises it. */
    public static RowUpdater checkingVersions(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        return new RowUpdater(plan, unitOfWork, Versions.of(plan, unitOfWork));
    }

    /** Returns one that requires each row to have the version of its old record, and gives it that of the record. */
    public static RowUpdater settingVersions(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        return new RowUpdater(
                plan,
                unitOfWork,
                Objects.requireNonNull(Versions.of(plan, unitOfWork)).given());
    }

    /**
     * Returns one for rows that a statement of the same operation has locked, checked and given their next version: it
     * writes columns on top and leaves the version alone. A row that is not there is an error as ever.
     */
    public static RowUpdater onTopOfStatement(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        return new RowUpdater(plan, unitOfWork, null);
    }

    public void update(JdbcAccess access, List<PendingUpdate> updates) {
        updates.forEach(each -> references.require(each.record(), each.row()));
        List<@Nullable Object> next = new ArrayList<>(updates.size());
        if (versions != null) {
            for (PendingUpdate each : updates) {
                @Nullable Object version = versions.next(each.record());
                each.row().put(versions.field(), version);
                next.add(version);
            }
        }
        UpdatePlan updatePlan = new UpdatePlan(plan, new RowMatching(keys, dialect), versions);
        updatePlan.groups(updates).forEach(group -> write(access, updatePlan, group));
        if (versions != null) {
            for (int i = 0; i < next.size(); i++) {
                Object version = next.get(i);
                if (version != null) {
                    versions.set(updates.get(i).record().instance(), version);
                }
            }
        }
    }

    private void write(JdbcAccess access, UpdatePlan updatePlan, UpdateGroup group) {
        List<BulkRecord> missing = tables == null ? null : tables.update(access, group);
        if (missing == null) {
            writeByKeys(access, updatePlan.byKeys(group));
        } else {
            StaleRecords.throwIfAny(plan, missing, group.checked() != null);
        }
    }

    private void writeByKeys(JdbcAccess access, PlannedUpdate statement) {
        List<DatabaseField> columns = statement.columns();
        new KeyedStatement(plan, keys, dialect, statement.table(), statement.match(), statement.checked())
                .execute(
                        access,
                        sql(statement),
                        columns.size(),
                        (batch, index) -> columns.forEach(column ->
                                batch.bind(statement.updates().get(index).row().get(column), column)),
                        statement.records());
    }

    private String sql(PlannedUpdate statement) {
        StringBuilder sql = new StringBuilder("UPDATE ")
                .append(plan.tableName(statement.table()))
                .append(" SET ");
        String separator = "";
        for (DatabaseField column : statement.columns()) {
            sql.append(separator).append(name(column)).append(" = ?");
            separator = ", ";
        }
        Versions counted = statement.checked();
        if (statement.countsUp() && counted != null) {
            sql.append(separator)
                    .append(name(counted.field()))
                    .append(" = ")
                    .append(name(counted.field()))
                    .append(" + 1");
        }
        return sql.toString();
    }

    private String name(DatabaseField column) {
        return column.getNameDelimited(plan.platform());
    }
}
