package org.bulkhooks.eclipselink.semantics.harness;

import java.sql.DatabaseMetaData;
import java.util.List;
import org.hsqldb.jdbc.pool.JDBCXADataSource;

/** HSQLDB in the memory of the JVM, with versions of rows: with its own default, who writes locks whole tables. */
final class HsqlServer implements DatabaseServer {

    static final String NAME = "hsqldb";

    @Override
    public String create(String name) {
        return "jdbc:hsqldb:mem:" + name + ";hsqldb.tx=mvcc";
    }

    @Override
    public Class<?> dataSourceClass() {
        return JDBCXADataSource.class;
    }

    @Override
    public String queryForTables() {
        return "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_type = 'BASE TABLE'";
    }

    @Override
    public String queryForWaiting() {
        return "select count(*) from information_schema.system_sessions where this_waiting_for <> ''";
    }

    /** With versions of rows, only who writes a row locks it; {@code FOR UPDATE} says nothing. */
    @Override
    public boolean locksReadRows() {
        return false;
    }

    @Override
    public boolean cutsDecimals() {
        return true;
    }

    @Override
    public String queryForOne() {
        return "values (1)";
    }

    /** What comes before a row is written cannot write other rows. */
    @Override
    public List<String> createTrigger(String text) {
        return List.of(
                "create trigger slip_trigger before insert on slip referencing new row as added for each row"
                        + " set added.text = '" + text + "'",
                "create trigger shelf_trigger after insert on slip for each row update shelf set name = '" + text
                        + "'");
    }

    @Override
    public List<String> dropTrigger() {
        return List.of("drop trigger slip_trigger", "drop trigger shelf_trigger");
    }

    @Override
    public List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) {
        return tables.stream()
                .map(table -> "truncate table " + table + " and commit no check")
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
