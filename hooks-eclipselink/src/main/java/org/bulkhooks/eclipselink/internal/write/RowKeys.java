package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one entity class in its tables: by primary key, and by version where that is asked for. */
final class RowKeys {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final Map<DatabaseTable, List<DatabaseField>> keysByTable = new HashMap<>();

    RowKeys(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        for (DatabaseTable table : plan.tables()) {
            Map<DatabaseField, DatabaseField> additional =
                    plan.descriptor().getAdditionalTablePrimaryKeyFields().get(table);
            List<DatabaseField> primary = plan.descriptor().getPrimaryKeyFields();
            List<DatabaseField> ofTable = new ArrayList<>();
            primary.stream().filter(field -> field.getTable().equals(table)).forEach(ofTable::add);
            if (ofTable.isEmpty() && additional != null) {
                additional.values().stream()
                        .filter(field -> field.getTable().equals(table))
                        .forEach(ofTable::add);
                additional.keySet().stream()
                        .filter(field -> field.getTable().equals(table))
                        .forEach(ofTable::add);
            }
            keysByTable.put(table, ofTable);
        }
    }

    /** Returns the WHERE clause for one row, with one parameter for each part of the key. */
    String where(DatabaseTable table, @Nullable Versions versions) {
        StringBuilder where = new StringBuilder();
        for (DatabaseField key : keys(table)) {
            where.append(where.isEmpty() ? " WHERE " : " AND ")
                    .append(key.getNameDelimited(plan.platform()))
                    .append(" = ?");
        }
        if (versions != null) {
            where.append(" AND ")
                    .append(versions.field().getNameDelimited(plan.platform()))
                    .append(" = ?");
        }
        return where.toString();
    }

    /** Sets the parameters of {@link #where}. */
    void bind(JdbcBatch batch, DatabaseTable table, BulkRecord each, @Nullable Versions versions) {
        AbstractRecord row = plan.builder().buildRowFromPrimaryKeyValues(each.id(), unitOfWork);
        plan.builder().addPrimaryKeyForNonDefaultTable(row);
        for (DatabaseField key : keys(table)) {
            batch.bind(row.get(key), key);
        }
        if (versions != null) {
            batch.bind(versions.current(each.instance(), each.id()), versions.field());
        }
    }

    private List<DatabaseField> keys(DatabaseTable table) {
        return keysByTable.getOrDefault(table, List.of());
    }
}
