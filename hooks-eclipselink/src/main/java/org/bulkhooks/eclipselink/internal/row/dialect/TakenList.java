package org.bulkhooks.eclipselink.internal.row.dialect;

/**
 * A list that a session of MariaDB or MySQL keeps of the rows that were not inserted, because a unique key of theirs
 * was there: their numbers, in a variable. Update counts do not tell it. They are 1 for both, as drivers ask for found
 * rows, and the bulk protocol has none. To read the rows afterwards does not tell it either: another transaction can
 * have inserted a row with the same id and the same key.
 */
public final class TakenList {

    private static final String VARIABLE = "@bulk_hooks_taken";

    /** The statement that empties the list. */
    public static final String CLEAR = "SET " + VARIABLE + " = NULL";

    /** The query for the numbers, separated by commas; an empty text if there are none. */
    public static final String QUERY = "SELECT COALESCE(" + VARIABLE + ", '')";

    private TakenList() {}

    /** Returns what sets a column to its own value, and adds the number that is its parameter to the list. */
    static String unchanged(String column) {
        return column + " = CASE WHEN (" + VARIABLE + " := CONCAT_WS(',', " + VARIABLE + ", ?)) IS NULL THEN NULL ELSE "
                + column + " END";
    }
}
