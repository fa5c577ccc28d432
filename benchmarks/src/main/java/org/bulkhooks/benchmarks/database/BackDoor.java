package org.bulkhooks.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;

/**
 * Puts the tables into the state that a run begins with, and compares them with the state that it has to end with, on a
 * connection of its own that no program uses.
 */
public final class BackDoor implements AutoCloseable {

    private final Product product;
    private final Connection connection;
    private boolean uniqueNumbers;

    /** Makes the tables, without rows but the customers. */
    public BackDoor(Database database, Accounts accounts) throws SQLException {
        product = database.product();
        connection = database.connections().getConnection();
        AccountTable.execute(connection, AccountTable.DROP);
        AccountTable.execute(connection, AccountTable.create(product));
        AccountTable.insert(connection, accounts.customers());
    }

    /** Returns the product with its version. */
    public String version() throws SQLException {
        var data = connection.getMetaData();
        return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }

    /** Returns what tells the processor time of the server. */
    public ServerTime serverTime() throws SQLException, IOException {
        return switch (product) {
            case POSTGRESQL -> ServerTime.ofParentOf(Long.parseLong(value("select pg_backend_pid()")));
            case MARIADB -> ServerTime.ofPidFile(Path.of(value("select @@pid_file")));
            case H2 -> ServerTime.unknown();
        };
    }

    private String value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Says whether two accounts can have one number from now on; at first they can. */
    public void uniqueNumbers(boolean unique) throws SQLException {
        if (unique != uniqueNumbers) {
            AccountTable.execute(connection, List.of("truncate table account"));
            AccountTable.execute(connection, List.of(unique ? AccountTable.UNIQUE : AccountTable.NOT_UNIQUE));
            uniqueNumbers = unique;
        }
    }

    /** Says which rows each run begins with from now on. */
    public void keep(List<? extends AccountRow> accounts) throws SQLException {
        AccountTable.execute(connection, List.of("truncate table account_before"));
        AccountTable.insert(connection, "account_before", accounts);
    }

    /** Puts these rows into the table, and no others. */
    public void reset() throws SQLException {
        AccountTable.execute(
                connection,
                List.of(
                        "truncate table account",
                        "insert into account select * from account_before order by id",
                        product.analysis()));
    }

    /** Fails if the table has not got the rows that it should have. */
    public void check(String run, List<? extends AccountRow> expected) throws SQLException {
        List<String> found = AccountTable.sums(connection);
        List<String> sought = AccountTable.sums(expected);
        if (!found.equals(sought)) {
            throw new IllegalStateException(run + ": the table is " + found + ", and not " + sought);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
