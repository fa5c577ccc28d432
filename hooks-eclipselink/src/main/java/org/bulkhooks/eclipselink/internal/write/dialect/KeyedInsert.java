package org.bulkhooks.eclipselink.internal.write.dialect;

import java.util.List;

/**
 * A statement that inserts a row unless one with the same key is there.
 *
 * @param sql the statement
 * @param parameters the column of each of its parameters, as an index in the list of columns
 * @param tellsCounts whether its update count is 1 if the row was inserted and 0 if not
 * @param returnsKeys whether it has to be prepared with a generated column for that
 * @param survivesDuplicates whether it can still be refused by a unique constraint, which ends neither the transaction nor the batch
 */
public record KeyedInsert(
        String sql, List<Integer> parameters, boolean tellsCounts, boolean returnsKeys, boolean survivesDuplicates) {

    /** Makes the statement with a copy of the list. */
    public KeyedInsert {
        parameters = List.copyOf(parameters);
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
