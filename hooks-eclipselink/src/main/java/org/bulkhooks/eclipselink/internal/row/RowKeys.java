package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The keys that rows of one entity class have in its tables. */
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
            List<DatabaseField> primary = DescriptorAccess.idColumns(plan.descriptor());
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

    /** Returns the columns of the key in a table. */
    List<DatabaseField> columns(DatabaseTable table) {
        return keysByTable.getOrDefault(table, List.of());
    }

    /** Returns the key of a record in a table, one value for each column. */
    List<@Nullable Object> values(DatabaseTable table, BulkRecord record) {
        AbstractRecord row = plan.builder().buildRowFromPrimaryKeyValues(record.id(), unitOfWork);
        plan.builder().addPrimaryKeyForNonDefaultTable(row);
        List<@Nullable Object> values = new ArrayList<>();
        for (DatabaseField key : columns(table)) {
            values.add(row.get(key));
        }
        return values;
    }
}
