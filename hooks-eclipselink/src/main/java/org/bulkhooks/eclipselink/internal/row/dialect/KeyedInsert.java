package org.bulkhooks.eclipselink.internal.row.dialect;

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

        /**
         * By update counts, 1 or 0; a unique constraint can still refuse a row, which ends neither the transaction nor
         * the batch.
         */
        COUNTS_AND_REFUSALS,

        /** By {@link TakenList}. Its last parameter is the number of the row. */
        LIST_OF_TAKEN
    }

    static String plain(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks(columns) + ")";
    }

    static String marks(List<String> columns) {
        return String.join(", ", columns.stream().map(column -> "?").toList());
    }

    static List<Integer> all(List<String> columns) {
        return java.util.stream.IntStream.range(0, columns.size()).boxed().toList();
    }
}
