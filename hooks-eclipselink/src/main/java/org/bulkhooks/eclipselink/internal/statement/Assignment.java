package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * A part of SET, as it concerns records.
 *
 * @param path the mapping of the attribute, after those of the embeddables that it is in; empty if no attribute has the column
 * @param columns the columns of the attribute, several for a reference with several keys
 * @param reference the record that a reference is set to, or null if it is not known or null
 */
record Assignment(
        List<DatabaseMapping> path,
        List<AssignedColumn> columns,
        @Nullable Object reference) {

    boolean isComputed() {
        return columns.stream().anyMatch(AssignedColumn::isComputed);
    }

    boolean sets(DatabaseField field) {
        return columns.stream().anyMatch(column -> column.field().equals(field));
    }
}
