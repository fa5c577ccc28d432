package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an update writes for one record.
 *
 * @param record the record
 * @param row its row, or as much of it as the update needs
 * @param columns the columns to write, without the version
 */
public record PendingUpdate(BulkRecord record, AbstractRecord row, List<DatabaseField> columns) {

    /** Two updates are never of the same record. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
