package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The keys that rows of one entity class have in its tables. */
final class RowKeys {

    private final EntityPlan plan;
    private final UnitOfWorkImpl unitOfWork;
    private final Map<DatabaseTable, List<DatabaseField>> keysByTable = new HashMap<>();
    private final List<DatabaseField> id;

    RowKeys(EntityPlan plan, UnitOfWorkImpl unitOfWork) {
        this.plan = plan;
        this.unitOfWork = unitOfWork;
        this.id = DescriptorAccess.idColumns(plan.descriptor());
        for (DatabaseTable table : plan.tables()) {
            Map<DatabaseField, DatabaseField> additional =
                    plan.descriptor().getAdditionalTablePrimaryKeyFields().get(table);
            List<DatabaseField> ofTable = new ArrayList<>();
            id.stream().filter(field -> field.getTable().equals(table)).forEach(ofTable::add);
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

    /** Returns the columns of the key in a table. */
    List<DatabaseField> columns(DatabaseTable table) {
        return keysByTable.getOrDefault(table, List.of());
    }

    /** Returns the value of a column of the key of a record in a table. */
    @Nullable
    Object value(DatabaseTable table, int column, BulkRecord record) {
        return columns(table).equals(id)
                ? ofId(record.id(), column)
                : values(table, record).get(column);
    }

    /** An id of several columns has their values in their order. */
    private static @Nullable Object ofId(Object id, int column) {
        return id instanceof CacheId composite ? composite.getPrimaryKey()[column] : id;
    }

    /** Returns the key of a record in a table, one value for each column. */
    List<@Nullable Object> values(DatabaseTable table, BulkRecord record) {
        return values(table, record.id());
    }

    /** Returns the key of the row with an id in a table, one value for each column. */
    List<@Nullable Object> values(DatabaseTable table, Object ofId) {
        AbstractRecord row = plan.builder().buildRowFromPrimaryKeyValues(ofId, unitOfWork);
        plan.builder().addPrimaryKeyForNonDefaultTable(row);
        List<@Nullable Object> values = new ArrayList<>();
        for (DatabaseField key : columns(table)) {
            values.add(row.get(key));
        }
        return values;
    }
}
