package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseTable;

/**
 * Sends many rows to a database as one table, which a statement reads: one execution for all of them, with the same SQL
 * for however many there are. Immutable.
 */
public interface RowTables {

    /**
     * Asks the database how values get into the columns of a table.
     *
     * @param platform EclipseLink's platform for the database
     * @return the columns by their names as the database keeps them, without those whose values might not arrive as
     *     they do one by one; none if rows cannot be sent to the table at all
     */
    Map<String, SentColumn> columns(Connection connection, DatabaseTable table, DatabasePlatform platform)
            throws SQLException;

    /** Returns the name of a column as the database keeps it, or what it is compared with. */
    String stored(String column, boolean quoted);

    /**
     * Returns the statement that inserts rows.
     *
     * @param table the name of the table, as it stands in SQL
     * @param columns the columns of the rows
     * @return the statement, or empty if a batch is as fast
     */
    Optional<RowStatement> insert(String table, List<SentColumn> columns);

    /**
     * Returns the statement that inserts rows unless their keys are there.
     *
     * @param table the name of the table, as it stands in SQL
     * @param columns the columns of the rows
     * @param key which of them are the key
     * @param id which of them tells a row from all others
     * @return the statement, or empty if a batch has to tell which rows it has inserted
     */
    default Optional<RowStatement> insertUnlessThere(
            String table, List<SentColumn> columns, List<Integer> key, int id) {
        return Optional.empty();
    }

    /**
     * Returns the statement that finds rows by some columns, and sets others.
     *
     * @param table the name of the table, as it stands in SQL
     * @param found the columns to find a row by; they come first in what is sent
     * @param set the columns to set
     * @return the statement, or empty if the table of rows would be too wide
     */
    Optional<RowStatement> update(String table, List<SentColumn> found, List<SentColumn> set);

    /**
     * Returns the statement that finds rows by some columns, and deletes them.
     *
     * @param table the name of the table, as it stands in SQL
     * @param found the columns to find a row by; where versions are checked, the last one has them
     * @param oneVersion whether versions are checked, and all rows have the same one
     * @return the statement, or empty if a list of keys is as fast
     */
    Optional<RowStatement> delete(String table, List<SentColumn> found, boolean oneVersion);

    /**
     * Sets the parameters.
     *
     * @param statement what is prepared
     * @param of what it was prepared of
     * @param values the values of each sent column as its code makes them, in the order of rows
     * @param rows how many rows there are
     */
    void bind(PreparedStatement statement, RowStatement of, List<Object[]> values, int rows) throws SQLException;
}
