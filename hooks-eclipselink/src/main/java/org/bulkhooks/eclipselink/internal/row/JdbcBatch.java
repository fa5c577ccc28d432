package org.bulkhooks.eclipselink.internal.row;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.jspecify.annotations.Nullable;

/** One prepared statement that is executed for many rows at once. Not thread-safe. */
public final class JdbcBatch implements AutoCloseable {

    private final JdbcAccess access;
    private final String sql;
    private final PreparedStatement statement;
    private int parameters;
    private int rows;

    /**
     * Prepares the statement.
     *
     * @param returned the columns whose values in the written rows are wanted; with none, the driver is asked for none
     */
    public JdbcBatch(JdbcAccess access, String sql, List<String> returned) {
        this.access = access;
        this.sql = sql;
        try {
            this.statement = access.prepare(sql, returned);
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /** Sets the next parameter of the current row. */
    public void bind(@Nullable Object value, DatabaseField field) {
        try {
            access.bind(statement, ++parameters, value, field);
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /** Ends the current row. */
    public void addRow() {
        try {
            statement.addBatch();
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
        parameters = 0;
        rows++;
    }

    /** Sends all rows and returns the update count of each. */
    public int[] execute() {
        access.begin(sql, rows);
        try {
            int[] counts = statement.executeBatch();
            access.executed();
            return counts;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        } finally {
            rows = 0;
        }
    }

    /**
     * Sends all rows and returns the update count of each, {@link Statement#EXECUTE_FAILED} where a unique constraint
     * refused the row. Only for databases in which the transaction survives that. Where the driver stops at such a row,
     * its count is the last one, and the rows after it are to be sent again.
     */
    public int[] executeDespiteDuplicates() {
        access.begin(sql, rows);
        int sent = rows;
        try {
            int[] counts = statement.executeBatch();
            access.executed();
            return counts;
        } catch (BatchUpdateException thrown) {
            if (!isOfDuplicates(thrown)) {
                throw access.failed(thrown, sql);
            }
            access.executed();
            int[] counts = thrown.getUpdateCounts();
            int tried = Math.min(counts.length + 1, sent);
            int[] ofTried = Arrays.copyOf(counts, tried);
            Arrays.fill(ofTried, counts.length, tried, Statement.EXECUTE_FAILED);
            return ofTried;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        } finally {
            rows = 0;
        }
    }

    private boolean isOfDuplicates(BatchUpdateException thrown) {
        SQLException each = thrown.getNextException();
        if (each == null) { // some drivers name the one row that they stopped at in the exception itself
            return access.isUniqueViolation(thrown);
        }
        for (; each != null; each = each.getNextException()) {
            if (!access.isUniqueViolation(each)) {
                return false;
            }
        }
        return true;
    }

    /** Executes the statement once, with the parameters that are set, and returns its update count. */
    public int executeOnce() {
        access.begin(sql, 1);
        parameters = 0;
        try {
            int count = statement.executeUpdate();
            access.executed();
            return count;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /**
     * Executes the statement once, with the parameters that are set, and returns false if a unique constraint refused
     * the row. Only for databases in which the transaction survives that.
     */
    public boolean executeOnceUnlessDuplicate() {
        access.begin(sql, 1);
        parameters = 0;
        try {
            statement.executeUpdate();
            access.executed();
            return true;
        } catch (SQLException thrown) {
            if (!access.isUniqueViolation(thrown)) {
                throw access.failed(thrown, sql);
            }
            access.executed();
            return false;
        }
    }

    /** Executes a query with the parameters that are set, and returns the numbers in its first column. */
    public List<Long> queryNumbers() {
        access.begin(sql, 1);
        parameters = 0;
        try (ResultSet results = statement.executeQuery()) {
            access.executed();
            List<Long> numbers = new ArrayList<>();
            while (results.next()) {
                numbers.add(results.getLong(1));
            }
            return numbers;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /**
     * Executes a query with the parameters that are set, and returns the first column of its only row, which is not
     * null.
     */
    public String queryText() {
        access.begin(sql, 1);
        parameters = 0;
        try (ResultSet results = statement.executeQuery()) {
            access.executed();
            if (!results.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return results.getString(1);
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /** Executes a query with the parameters that are set, and returns its rows, which hold no null. */
    public List<List<Object>> queryRows(int columns) {
        access.begin(sql, 1);
        parameters = 0;
        try (ResultSet results = statement.executeQuery()) {
            access.executed();
            List<List<Object>> found = new ArrayList<>();
            while (results.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(results.getObject(i));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    /**
     * Returns the wanted values of the rows that were written last; those of an insert are in the order of its rows.
     */
    public List<List<@Nullable Object>> returned() {
        try (ResultSet results = statement.getGeneratedKeys()) {
            int columns = results.getMetaData().getColumnCount();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (results.next()) {
                List<@Nullable Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(results.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException thrown) {
            throw access.failed(thrown, sql);
        }
    }
}
