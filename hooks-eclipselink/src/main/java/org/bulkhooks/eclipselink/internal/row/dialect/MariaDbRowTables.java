package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one JSON text, which {@code JSON_TABLE} makes a table of, from MariaDB 10.6 on. Inserts are faster as
 * batches, and deletes by lists of keys. MySQL has {@code JSON_TABLE} too, but nobody has tried this there.
 */
final class MariaDbRowTables implements RowTables {

    /** Of tables proper, where a text of the size that is sent fits into a packet. */
    private static final String COLUMNS = "SELECT c.column_name, c.data_type, c.character_maximum_length,"
            + " c.character_set_name, c.collation_name FROM information_schema.columns c"
            + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
            + " WHERE c.table_schema = COALESCE(?, DATABASE()) AND c.table_name = ? AND t.table_type = 'BASE TABLE'"
            + " AND @@max_allowed_packet >= 16777216";

    /** A table that is made for one statement holds 65,535 bytes a row, and each character takes four. */
    private static final int CHARACTERS = 16_000;

    @Override
    public Map<String, SentColumn> columns(Connection connection, DatabaseTable table, DatabasePlatform platform)
            throws SQLException {
        if (!hasJsonTable(connection.getMetaData())) {
            return Map.of();
        }
        boolean localTimes = sendsLocalTimes(connection);
        Map<String, SentColumn> columns = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            String schema = table.getTableQualifier();
            query.setString(1, schema.isEmpty() ? null : schema);
            query.setString(2, table.getName());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    MariaDbType type = MariaDbType.of(
                            rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5), localTimes);
                    if (type != null) {
                        columns.put(stored(name, true), new SentColumn(quoted(name), type.sql(), type));
                    }
                }
            }
        }
        return columns;
    }

    private static boolean hasJsonTable(DatabaseMetaData database) throws SQLException {
        int major = database.getDatabaseMajorVersion();
        return major > 10 || (major == 10 && database.getDatabaseMinorVersion() >= 6);
    }

    /** Drivers can be told to send times in another zone, or with fewer digits: then they have to send them. */
    private static boolean sendsLocalTimes(Connection connection) throws SQLException {
        List<String> times = List.of("2001-01-04 12:34:56.789012", "2001-07-04 12:34:56.789012");
        try (PreparedStatement query = connection.prepareStatement("SELECT CAST(? AS CHAR), CAST(? AS CHAR)")) {
            query.setTimestamp(1, Timestamp.valueOf(times.get(0)));
            query.setTimestamp(2, Timestamp.valueOf(times.get(1)));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        && times.get(0).equals(row.getString(1))
                        && times.get(1).equals(row.getString(2));
            }
        }
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** Names of columns have no case. */
    @Override
    public String stored(String column, boolean quoted) {
        return column.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<RowStatement> insert(String table, List<SentColumn> columns) {
        return Optional.empty();
    }

    @Override
    public Optional<RowStatement> delete(String table, List<SentColumn> found, boolean oneVersion) {
        return Optional.empty();
    }

    /** Rows are found in the order in which they are sent, each by its key, as in a batch. */
    @Override
    public Optional<RowStatement> update(String table, List<SentColumn> found, List<SentColumn> set) {
        List<SentColumn> sent = new ArrayList<>(found);
        sent.addAll(set);
        if (sent.stream()
                        .mapToInt(each -> ((MariaDbType) each.code()).characters())
                        .sum()
                > CHARACTERS) {
            return Optional.empty();
        }
        String columns = IntStream.range(0, sent.size())
                .mapToObj(i -> "c" + i + " " + sent.get(i).type() + " PATH '$[" + i + "]' ERROR ON ERROR")
                .collect(Collectors.joining(", "));
        String where = IntStream.range(0, found.size())
                .mapToObj(i -> "t." + found.get(i).name() + " = given.c" + i)
                .collect(Collectors.joining(" AND "));
        String values = IntStream.range(0, set.size())
                .mapToObj(i -> "t." + set.get(i).name() + " = given.c" + (found.size() + i))
                .collect(Collectors.joining(", "));
        return Optional.of(new RowStatement(
                "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (" + columns + ")) AS given STRAIGHT_JOIN " + table + " AS t ON "
                        + where + " SET " + values,
                sent,
                false));
    }

    @Override
    public void bind(PreparedStatement statement, RowStatement of, List<Object[]> values, int rows)
            throws SQLException {
        StringBuilder json = new StringBuilder();
        char separator = '[';
        for (int row = 0; row < rows; row++) {
            json.append(separator);
            char inner = '[';
            for (Object[] ofColumn : values) {
                @Nullable Object code = ofColumn[row];
                json.append(inner).append(code == null ? "null" : code);
                inner = ',';
            }
            json.append(']');
            separator = ',';
        }
        statement.setString(1, json.append(']').toString());
    }
}
