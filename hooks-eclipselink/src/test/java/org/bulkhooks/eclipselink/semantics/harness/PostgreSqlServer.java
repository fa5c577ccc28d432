package org.bulkhooks.eclipselink.semantics.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.xa.PGXADataSource;

/** A PostgreSQL server of this JVM, on a free port of the loopback address, with its files in a temporary folder. */
final class PostgreSqlServer implements DatabaseServer {

    static final String NAME = "postgresql";

    private final EmbeddedPostgres server;

    PostgreSqlServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off") // nobody needs the data after a crash
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("lock_timeout", "10s") // who waits for a lock that nobody gives back is to fail
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
    }

    @Override
    public String create(String name) throws SQLException {
        asOwner("create database \"" + name + "\"");
        // as one would for speed; the driver then tells -2 for rows of batches that it has rewritten
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name
                + "?user=postgres&reWriteBatchedInserts=true";
    }

    @Override
    public Class<?> dataSourceClass() {
        return PGXADataSource.class;
    }

    @Override
    public String queryForTables() {
        return "select tablename from pg_tables where schemaname = 'public'";
    }

    @Override
    public String queryForWaiting() {
        return "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    }

    @Override
    public Optional<WritingQuery> writingQuery() {
        return Optional.of(new WritingQuery(
                "update account set remark = 'x' returning *", "update account set remark = ? returning *"));
    }

    @Override
    public List<String> createTrigger(String text) {
        return List.of(
                "create function slip_trigger() returns trigger language plpgsql as $$ begin new.text := '" + text
                        + "'; update shelf set name = '" + text + "'; return new; end $$",
                "create trigger slip_trigger before insert on slip for each row execute function slip_trigger()");
    }

    @Override
    public List<String> dropTrigger() {
        return List.of("drop trigger slip_trigger on slip", "drop function slip_trigger()");
    }

    /** Deletes: to truncate a table takes a new file. */
    @Override
    public List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) {
        return Stream.of(
                        Stream.of("set session_replication_role = replica"), // no foreign keys
                        tables.stream().map(table -> "delete from " + table),
                        Stream.of("set session_replication_role = origin"))
                .flatMap(statements -> statements)
                .toList();
    }

    @Override
    public Optional<String> queryForFilled(List<String> tables) {
        return Optional.of(tables.stream()
                .map(table -> "select '" + table + "' where exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" union all ")));
    }

    @Override
    public void drop(String name, Database database) {
        try {
            asOwner("drop database \"" + name + "\" with (force)"); // the back door is open
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name, e);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
