package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * Updates of the same columns of one table.
 *
 * @param table the table
 * @param changed the columns to write, without the version; none if only the version is raised
 * @param checked the version to check and to raise, or null where there is none or another table has it
 * @param updates the updates, at least one
 */
record UpdateGroup(
        DatabaseTable table,
        List<DatabaseField> changed,
        @Nullable Versions checked,
        List<PendingUpdate> updates) {

    /** Returns all columns that get another value, the version too. */
    List<DatabaseField> columns() {
        if (checked == null) {
            return changed;
        }
        List<DatabaseField> columns = new ArrayList<>(changed);
        columns.add(checked.field());
        return columns;
    }
}
