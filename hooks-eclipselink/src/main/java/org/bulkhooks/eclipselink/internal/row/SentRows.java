package org.bulkhooks.eclipselink.internal.row;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.dialect.SentColumn;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.jspecify.annotations.Nullable;

/**
 * Values of rows, column by column, as they are sent to the database as one table.
 *
 * @param columns the columns
 * @param values the values of each, in the order of rows
 * @param size how many rows there are
 */
record SentRows(List<SentColumn> columns, List<Object[]> values, int size) {

    /** How much text is sent at once, in characters: drivers hold all of it in memory, in several copies. */
    private static final int TEXT = 2_000_000;

    /** Finds the value of a column in a row. */
    @FunctionalInterface
    interface Source {

        @Nullable
        Object value(int row, int column);
    }

    /**
     * Takes the values.
     *
     * @param columns the columns
     * @param fields the same, as EclipseLink knows them
     * @return the rows, or null if they cannot be sent as a table, or one of the values might arrive as another one
     */
    static @Nullable SentRows of(
            JdbcAccess access, List<SentColumn> columns, List<DatabaseField> fields, int size, Source source) {
        List<Object[]> values = new ArrayList<>(columns.size());
        int text = 0;
        for (int i = 0; i < columns.size(); i++) {
            Object[] codes = columns.get(i).code().array(size);
            for (int row = 0; row < size; row++) {
                Object value = access.parameter(source.value(row, i), fields.get(i));
                if (value != null) {
                    Object code = columns.get(i).code().of(value);
                    text += code instanceof String string ? string.length() : 0;
                    if (code == null || text > TEXT) {
                        return null;
                    }
                    codes[row] = code;
                }
            }
            values.add(codes);
        }
        return new SentRows(columns, values, size);
    }
}
