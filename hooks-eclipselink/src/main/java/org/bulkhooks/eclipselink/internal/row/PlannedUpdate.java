package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an {@link UpdatePlan}, which writes the same columns of some rows in one round trip.
 *
 * @param table the table
 * @param columns the columns to write; with the version, where the table has it and it is not counted up
 * @param match how the rows are found; if not one by one, all of them get the values of the first
 * @param checked the version to check, or null where there is none or another table has it
 * @param countsUp whether the database counts the version up, because it is not the same for all rows
 * @param updates the updates, at least one
 */
record PlannedUpdate(
        DatabaseTable table,
        List<DatabaseField> columns,
        RowMatch match,
        @Nullable Versions checked,
        boolean countsUp,
        List<PendingUpdate> updates) {

    List<BulkRecord> records() {
        return updates.stream().map(PendingUpdate::record).toList();
    }
}
