package org.bulkhooks.eclipselink.internal.row.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement that inserts a row unless one with the same key is there.
 *
 * @param sql the statement
 * @param parameters the column of each of its parameters, as an index in the list of columns
 * @param answer how it tells which rows it has inserted
 */
public record KeyedInsert(String sql, List<Integer> parameters, Answer answer) {

    /** Makes the statement with a copy of the list. */
    public KeyedInsert {
        parameters = List.copyOf(parameters);
    }

    /** How a statement tells which rows it has inserted. */
    public enum Answer {
        /** By update counts, 1 or 0, which the driver tells if the statement is prepared with a generated column. */
        COUNTS_WITH_KEYS,

        /** By update counts, 1 or 0; a unique constraint can still refuse a row, which does not end the transaction. */
        COUNTS_AND_REFUSALS,

        /** By {@link TakenList}. Its last parameter is the number of the row. */
        LIST_OF_TAKEN
    }

    static String plain(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks(columns) + ")";
    }

    /**
     * Returns a statement that asks first, so that a row that another transaction inserts at the same time is still a
     * duplicate.
     *
     * @param row what stands for a table of one row
     */
    static KeyedInsert merge(String table, String row, List<String> columns, List<Integer> key) {
        String condition = String.join(
                " AND ", key.stream().map(index -> columns.get(index) + " = ?").toList());
        List<Integer> parameters = new ArrayList<>(key);
        parameters.addAll(all(columns));
        return new KeyedInsert(
                "MERGE INTO " + table + " USING " + row + " ON (" + condition + ") WHEN NOT MATCHED THEN INSERT ("
                        + String.join(", ", columns) + ") VALUES (" + marks(columns) + ")",
                parameters,
                Answer.COUNTS_AND_REFUSALS);
    }

    static String marks(List<String> columns) {
        return String.join(", ", columns.stream().map(column -> "?").toList());
    }

    static List<Integer> all(List<String> columns) {
        return java.util.stream.IntStream.range(0, columns.size()).boxed().toList();
    }
}
