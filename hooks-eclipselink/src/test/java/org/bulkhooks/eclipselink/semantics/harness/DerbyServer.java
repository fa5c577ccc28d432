package org.bulkhooks.eclipselink.semantics.harness;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedXADataSource;

/** Apache Derby in the memory of the JVM. */
final class DerbyServer implements DatabaseServer {

    static final String NAME = "derby";

    private static final String MEMORY = "memory:";

    private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();

    /** A column that refers to another table, and whether it can be empty. */
    private record ForeignKey(String table, String column, String target, boolean isNullable) {}

    DerbyServer() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        System.setProperty("derby.locks.deadlockTimeout", "2");
        System.setProperty("derby.language.statementCacheSize", "2000"); // each is compiled to a class
    }

    /** A time to wait that is a property of the JVM would overrule that of the database, which tests change. */
    @Override
    public String create(String name) throws SQLException {
        String address = "jdbc:derby:" + MEMORY + name + ";create=true";
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(waitTimeout(10)); // who waits for a lock that nobody gives back is to fail
        }
        return address;
    }

    @Override
    public Class<?> dataSourceClass() {
        return DerbyDataSource.class;
    }

    /** A data source that is told its database as those of others are. */
    public static final class DerbyDataSource extends EmbeddedXADataSource {

        private static final long serialVersionUID = 1L;

        /** Sets the address. */
        public void setUrl(String url) {
            setDatabaseName(url.substring(url.indexOf(MEMORY), url.indexOf(';')));
        }
    }

    @Override
    public String queryForTables() {
        return "select tablename from sys.systables where tabletype = 'T'";
    }

    @Override
    public String queryForWaiting() {
        return "select count(*) from syscs_diag.lock_table where state = 'WAIT'";
    }

    /** EclipseLink makes numbers of booleans here; the other is a name. */
    @Override
    public String inItsWords(String sql) {
        return sql.replaceAll("\\btrue\\b", "1").replaceAll("\\bfalse\\b", "0").replace("octet_length(", "length(");
    }

    /** Long texts are objects. Rows are counted in an integer; columns that are computed have a number for a name. */
    @Override
    public Object value(Object value, String column) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        return value instanceof Integer number && column.matches("\\d+") ? (Object) number.longValue() : value;
    }

    @Override
    public boolean locksRowByRow() {
        return true;
    }

    @Override
    public boolean drawsBlocks() {
        return false;
    }

    /** It keeps no versions of rows. */
    @Override
    public boolean readersWait() {
        return true;
    }

    @Override
    public boolean cutsDecimals() {
        return true;
    }

    @Override
    public boolean cutsGivenDecimals() {
        return true;
    }

    @Override
    public String queryForOne() {
        return "values 1";
    }

    @Override
    public String dropSchema(String schema) {
        return "drop schema " + schema + " restrict";
    }

    /** What comes before a row is written cannot write. */
    @Override
    public List<String> createTrigger(String text) {
        return List.of(
                "create trigger slip_trigger after insert on slip referencing new as added for each row"
                        + " update slip set text = '" + text + "' where id = added.id",
                "create trigger shelf_trigger after insert on slip update shelf set name = '" + text + "'");
    }

    @Override
    public List<String> dropTrigger() {
        return List.of("drop trigger slip_trigger", "drop trigger shelf_trigger");
    }

    private static String waitTimeout(int seconds) {
        return "call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '" + seconds + "')";
    }

    @Override
    public String waitBriefly() {
        return waitTimeout(1);
    }

    /** The time is one of the database, in seconds. */
    @Override
    public Optional<String> waitAsEver() {
        return Optional.of(waitTimeout(10));
    }

    @Override
    public String lockingClause() {
        return " for update with rs";
    }

    /** Nothing switches foreign keys off: rows that refer to others go first, and circles are opened. */
    @Override
    public List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        for (String table : tables) {
            keys.addAll(foreignKeys(table, metaData));
        }
        List<String> statements = new ArrayList<>();
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> keys.stream().noneMatch(key -> key.target().equals(table)))
                    .toList();
            if (free.isEmpty()) {
                keys.stream()
                        .filter(ForeignKey::isNullable)
                        .forEach(key -> statements.add("update " + key.table() + " set " + key.column() + " = null"));
                keys.removeIf(ForeignKey::isNullable);
            } else {
                free.forEach(table -> statements.add("delete from " + table));
                left.removeAll(free);
                keys.removeIf(key -> free.contains(key.table()));
            }
        }
        return statements;
    }

    /** They are asked for once: no test makes any in a table that is there. */
    private synchronized List<ForeignKey> foreignKeys(String table, DatabaseMetaData metaData) throws SQLException {
        String known = metaData.getURL() + " " + table;
        List<ForeignKey> keys = foreignKeys.get(known);
        if (keys == null) {
            keys = new ArrayList<>();
            try (ResultSet rows = metaData.getImportedKeys(null, null, table)) {
                while (rows.next()) {
                    String target = rows.getString("PKTABLE_NAME");
                    if (!target.equals(table)) { // a row may refer to another that goes with the same statement
                        String column = rows.getString("FKCOLUMN_NAME");
                        keys.add(new ForeignKey(table, column, target, isNullable(table, column, metaData)));
                    }
                }
            }
            foreignKeys.put(known, keys);
        }
        return keys;
    }

    private static boolean isNullable(String table, String column, DatabaseMetaData metaData) throws SQLException {
        try (ResultSet rows = metaData.getColumns(null, null, table, column)) {
            return rows.next() && rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
        }
    }

    @Override
    public void drop(String name, Database database) {
        end("jdbc:derby:" + MEMORY + name + ";drop=true", "08006");
    }

    @Override
    public void close() {
        end("jdbc:derby:;shutdown=true", "XJ015");
    }

    /** Derby says by an exception that it did so. */
    private static void end(String address, String done) {
        try {
            DriverManager.getConnection(address).close();
        } catch (SQLException thrown) {
            if (!done.equals(thrown.getSQLState())) {
                throw new IllegalStateException(address, thrown);
            }
        }
    }
}
