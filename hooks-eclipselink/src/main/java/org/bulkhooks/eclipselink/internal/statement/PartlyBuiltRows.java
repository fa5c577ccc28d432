package org.bulkhooks.eclipselink.internal.statement;

import java.util.Objects;
import org.bulkhooks.eclipselink.internal.assignment.AssignedParts;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a record that tells all of them: whole rows are built only where a hook has changed the record, or may
 * have. Not thread-safe.
 */
final class PartlyBuiltRows implements StatementRows {

    private final BulkRecord record;
    private final UpdateColumns columns;
    private final AssignedParts parts;
    private final @Nullable Object[] assigned;
    private final boolean held;

    /**
     * Makes it.
     *
     * @param record has its old record
     * @param assigned the values of the columns that the statement sets
     * @param held whether it is known that the columns hold these values as they are
     */
    PartlyBuiltRows(
            BulkRecord record, UpdateColumns columns, AssignedParts parts, @Nullable Object[] assigned, boolean held) {
        this.record = record;
        this.columns = columns;
        this.parts = parts;
        this.assigned = assigned;
        this.held = held;
    }

    @Override
    public AbstractRecord old() {
        return Objects.requireNonNull(columns.oldRow(record));
    }

    @Override
    public AbstractRecord set() {
        AbstractRecord row = old().clone();
        parts.put(assigned, row);
        return row;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public boolean isSurelyAsSet() {
        return columns.isOldAsRead(record)
                && !parts.othersDiffer(record.instance(), record.old())
                && !parts.differ(record.instance(), assigned);
    }

    @Override
    public AbstractRecord now(AbstractRecord ofRecord) {
        return ofRecord;
    }
}
