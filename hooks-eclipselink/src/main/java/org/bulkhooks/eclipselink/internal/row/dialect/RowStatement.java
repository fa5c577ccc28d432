package org.bulkhooks.eclipselink.internal.row.dialect;

import java.util.List;

/**
 * A statement that reads rows as a table.
 *
 * @param sql its SQL
 * @param sent the columns of the table that it reads
 * @param tellsMissing whether it is a query for the numbers, from 1 on, of those rows that it has not found; else it
 *     has an update count
 */
public record RowStatement(String sql, List<SentColumn> sent, boolean tellsMissing) {

    /** Makes it with a copy of the list. */
    public RowStatement {
        sent = List.copyOf(sent);
    }
}
