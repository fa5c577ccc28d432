package org.bulkhooks.eclipselink.semantics.harness;

import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in the memory of the JVM. */
final class H2Server implements DatabaseServer {

    static final String NAME = "h2";

    @Override
    public String create(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    public Class<?> dataSourceClass() {
        return JdbcDataSource.class;
    }

    @Override
    public int listLength() {
        return 200;
    }

    @Override
    public String queryForTables() {
        return "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_type = 'BASE TABLE'";
    }

    /** Sessions in the middle of a statement: H2 does not say of one that waits for a unique key that it is blocked. */
    @Override
    public String queryForWaiting() {
        return "select count(*) from information_schema.sessions where session_id <> session_id()"
                + " and executing_statement is not null";
    }

    @Override
    public String waitBriefly() {
        return "set lock_timeout 50";
    }

    @Override
    public List<String> deleteAllRows(List<String> tables) {
        return Stream.of(
                        Stream.of("set referential_integrity false"),
                        tables.stream().map(table -> "truncate table " + table),
                        Stream.of("set referential_integrity true"))
                .flatMap(statements -> statements)
                .toList();
    }

    @Override
    public void drop(String name, Database database) {
        database.execute("shutdown");
    }

    @Override
    public void close() {
        // the databases were dropped
    }
}
