package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** A database, as far as the bulk writer speaks to it in its own words. Immutable. */
public interface Dialect {

    /**
     * Returns the dialect for the database of a session.
     *
     * @param platform EclipseLink's platform for the database
     */
    static Dialect of(DatabasePlatform platform) {
        if (platform.isH2()) {
            return new H2Dialect();
        }
        if (platform.isPostgreSQL()) {
            return new PostgreSqlDialect();
        }
        if (platform.isMariaDB()) {
            return new MariaDbDialect();
        }
        if (platform.isDerby()) {
            return new DerbyDialect();
        }
        if (platform.isHSQL()) {
            return new HsqlDialect();
        }
        if (platform.isOracle()) {
            return new OracleDialect();
        }
        if (platform.isSQLServer()) {
            return new SqlServerDialect();
        }
        if (platform.isDB2()) {
            return new Db2Dialect();
        }
        return platform.isMySQL() ? new MySqlDialect() : new GenericDialect();
    }

    /** Tells whether tests run on the database, or on one that is much the same. */
    default boolean isTested() {
        return true;
    }

    /**
     * Returns a query with one parameter that draws as many values from a sequence as the parameter says, one a row.
     *
     * @param sequence the name of the sequence, as it stands in SQL
     * @return the query, or empty if this database has none
     */
    Optional<String> sequenceBlock(String sequence);

    /**
     * Returns the name of a column whose values in written rows are wanted, as the driver wants to hear it when a
     * statement is prepared.
     *
     * @param column the column
     * @param platform EclipseLink's platform for the database
     */
    default String returnedColumn(DatabaseField column, DatabasePlatform platform) {
        return column.getName();
    }

    /**
     * Tells whether the driver returns the ids that the database made for a batch of inserts, in their order. If not,
     * rows with such ids are inserted one by one; in an upsert, a row that the database refuses must not end the
     * transaction.
     */
    default boolean tellsIdsOfBatches() {
        return false; // it does of one insert, everywhere
    }

    /**
     * Tells whether the driver can return columns of the rows that an update has written, whatever its WHERE clause.
     */
    default boolean tellsUpdatedRows() {
        return false;
    }

    /** Tells whether the driver can return columns of the rows that a delete has deleted. */
    default boolean tellsDeletedRows() {
        return false;
    }

    /**
     * Tells whether rows can be found by a list of several columns, {@code (a, b) IN ((?, ?), ..)}, with an index on
     * the first.
     */
    default boolean comparesRowValues() {
        return false;
    }

    /**
     * Tells whether to mark the state of a transaction costs next to nothing, so that a statement for many rows can be
     * taken back where it has not found all of them.
     */
    default boolean goesBack() {
        return false;
    }

    /** Returns what sends many rows to this database as one table, or empty if rows are sent in batches. */
    default Optional<RowTables> rowTables() {
        return Optional.empty();
    }

    /** Tells whether a column is compared with a list in one parameter, {@code a = ANY(?)}, which is an array. */
    default boolean comparesArrays() {
        return false;
    }

    /** Returns how many values, or keys of several columns, a statement lists at most, {@code a IN (?, ?, ..)}. */
    default int listLength() {
        return 1_000; // Oracle takes no more
    }

    /** Returns how many parameters a statement can have. */
    default int parameters() {
        return 2_098; // SQL Server takes 2,100, and its driver needs two of them
    }

    /**
     * Returns how many keys a statement can list; one at least, whatever the database says. Whatever asks for rows by
     * their keys, or writes rows by their keys, asks here.
     *
     * @param width how many parameters a key takes
     * @param others how many parameters the statement has besides
     */
    default int keys(int width, int others) {
        return Math.max(1, Math.min(listLength(), (parameters() - others) / width));
    }

    /**
     * Returns the statement that inserts a row unless one with the same key is there.
     *
     * @param table the name of the table, as it stands in SQL
     * @param columns the names of its columns, as they stand in SQL
     * @param key the indexes of the columns of the key
     * @return the statement, or empty if this database has none
     */
    default Optional<KeyedInsert> keyedInsert(String table, List<String> columns, List<Integer> key) {
        return Optional.empty();
    }

    /**
     * Returns a query for the schema and the name of each unique index of a table of which the driver says that it is
     * none. The name of the table is the only parameter.
     *
     * @return the query, or empty if the driver knows them all
     */
    default Optional<String> hiddenUniqueIndexes() {
        return Optional.empty();
    }

    /**
     * Returns the words at the end of a SELECT that lock its rows; none where they would stand elsewhere.
     *
     * @param platform EclipseLink's platform for the database
     */
    default String lockingClause(DatabasePlatform platform) {
        return "";
    }

    /**
     * Returns the words after the name of a table in a SELECT that lock its rows; none where they stand at the end or
     * there are none.
     */
    default String lockingHint() {
        return "";
    }

    /**
     * Returns what becomes of a decimal that has more digits after the point than its column.
     *
     * @param computed whether the database has computed it itself; else it was given
     */
    default RoundingMode rounding(boolean computed) {
        return RoundingMode.HALF_UP;
    }

    /**
     * Tells whether a unique constraint refused a row.
     *
     * @param refused an exception of the driver; what it is chained to does not count
     */
    default boolean isUniqueViolation(SQLException refused) {
        return "23505".equals(refused.getSQLState());
    }

    /**
     * Tells whether to lock a key that is not there locks its neighbourhood, so that no other transaction can insert
     * there.
     */
    default boolean locksGaps() {
        return false;
    }

    /**
     * Tells whether a transaction waited for a lock as long as it may.
     *
     * @param refused an exception of the driver; what it is chained to does not count
     */
    default boolean isLockTimeout(SQLException refused) {
        return "HYT00".equals(refused.getSQLState()) || "40XL1".equals(refused.getSQLState()); // the latter is Derby's
    }

    /**
     * Tells whether a transaction was chosen to end a deadlock.
     *
     * @param refused an exception of the driver; what it is chained to does not count
     */
    default boolean isDeadlock(SQLException refused) {
        return "40001".equals(refused.getSQLState());
    }

    /**
     * Tells whether a SELECT locks rows only if it reads one table and does not order its rows. Where it does, rows are
     * found without a lock, locked one by one, in the order of their ids, and then read.
     */
    default boolean locksPlainSelectsOnly() {
        return false;
    }

    /** Tells whether a row that was locked has to be read with a lock too, to be seen as it is now. */
    default boolean readsSnapshots() {
        return false;
    }

    /** Tells whether a SELECT that locks rows can stop after a number of rows. */
    default boolean limitsLockedRows() {
        return false;
    }

    /**
     * Tells whether EclipseLink's UPDATE leaves out the rows that refer to nothing, where SET has a value across a
     * relation.
     */
    default boolean losesRowsWithoutTarget() {
        return false;
    }

    /**
     * Tells whether an UPDATE sets one column after the other, so that what is computed of a column that it has set
     * before is computed of the new value, and not of the row as it was.
     */
    default boolean setsInTurn() {
        return false;
    }
}
