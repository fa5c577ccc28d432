package org.bulkhooks.eclipselink.semantics.harness;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in the memory of the JVM. */
final class H2Server implements DatabaseServer {

    static final String NAME = "h2";

    @Override
    public String create(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    /** EclipseLink calls a function of older versions. */
    @Override
    public String optionsForIdentities() {
        return ";MODE=LEGACY";
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
    public Optional<WritingQuery> writingQuery() {
        return Optional.of(new WritingQuery(
                "select * from final table (update account set remark = 'x')",
                "select * from final table(update account set remark = ?)"));
    }

    @Override
    public List<String> createTrigger(String text) {
        H2Trigger.write(text);
        return List.of("create trigger slip_trigger before insert on slip for each row call \""
                + H2Trigger.class.getName() + "\"");
    }

    @Override
    public List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) {
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
