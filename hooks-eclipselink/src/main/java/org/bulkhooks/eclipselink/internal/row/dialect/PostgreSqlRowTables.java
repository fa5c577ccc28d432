package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseTable;

/** Rows as arrays, one a column, which {@code unnest} makes a table of: its plans use the index of the key. */
final class PostgreSqlRowTables implements RowTables {

    /** Of tables proper: a rule would be applied to all rows at once, a view or foreign table is anybody's. */
    private static final String COLUMNS = "SELECT a.attname, t.typname FROM pg_attribute a"
            + " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid"
            + " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped"
            + " AND t.typtype = 'b' AND t.typnamespace = 'pg_catalog'::regnamespace"
            + " AND c.relkind IN ('r', 'p') AND NOT c.relhasrules";

    /** The types whose values are stored as they are sent, whatever the column says besides. */
    private static final Set<String> EXACT = Set.of("int2", "int4", "int8", "uuid");

    /** The numbers of all rows; how many there are is the last parameter. */
    private static final String ROWS = "generate_series(1, ?)";

    @Override
    public Map<String, SentColumn> columns(Connection connection, DatabaseTable table, DatabasePlatform platform)
            throws SQLException {
        Map<String, SentColumn> columns = new HashMap<>();
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return columns; // a database that is spoken to like it
        }
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table.getQualifiedNameDelimited(platform));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    PostgreSqlType type = PostgreSqlType.of(rows.getString(2));
                    if (type != null) {
                        columns.put(rows.getString(1), new SentColumn(quoted(rows.getString(1)), type.sql(), type));
                    }
                }
            }
        }
        return columns;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String stored(String column, boolean quoted) {
        return quoted ? column : column.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<RowStatement> insert(String table, List<SentColumn> columns) {
        String sql = "INSERT INTO " + table + " (" + names(columns) + ") SELECT * FROM unnest(" + arrays(columns) + ")";
        return Optional.of(new RowStatement(sql, columns, false));
    }

    /** A row that was inserted is known by its id, as long as that is stored as it was sent. */
    @Override
    public Optional<RowStatement> insertUnlessThere(String table, List<SentColumn> columns, List<Integer> key, int id) {
        if (!EXACT.contains(columns.get(id).type())) {
            return Optional.empty();
        }
        String sent = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String sql = "WITH given AS (SELECT * FROM " + given(columns) + "), written AS (INSERT INTO " + table + " ("
                + names(columns) + ") SELECT " + sent + " FROM given ORDER BY n ON CONFLICT ("
                + names(key.stream().map(columns::get).toList()) + ") DO NOTHING RETURNING "
                + columns.get(id).name() + " AS id) SELECT n FROM given WHERE c" + id
                + " NOT IN (SELECT id FROM written)";
        return Optional.of(new RowStatement(sql, columns, true));
    }

    private static String names(List<SentColumn> columns) {
        return columns.stream().map(SentColumn::name).collect(Collectors.joining(", "));
    }

    private static String arrays(List<SentColumn> columns) {
        return columns.stream().map(each -> "?::" + each.type() + "[]").collect(Collectors.joining(", "));
    }

    @Override
    public Optional<RowStatement> update(String table, List<SentColumn> found, List<SentColumn> set) {
        List<SentColumn> sent = new ArrayList<>(found);
        sent.addAll(set);
        String values = IntStream.range(0, set.size())
                .mapToObj(i -> set.get(i).name() + " = given.c" + (found.size() + i))
                .collect(Collectors.joining(", "));
        return Optional.of(
                missing("UPDATE " + table + " AS t SET " + values + " FROM " + given(sent) + where(found), sent));
    }

    /** An array of keys is faster than a join, as long as all else is the same for all rows. */
    @Override
    public Optional<RowStatement> delete(String table, List<SentColumn> found, boolean oneVersion) {
        return Optional.of(
                found.size() == (oneVersion ? 2 : 1)
                        ? deleteByList(table, found)
                        : missing("DELETE FROM " + table + " AS t USING " + given(found) + where(found), found));
    }

    /** The version is taken of the first row. */
    private static RowStatement deleteByList(String table, List<SentColumn> found) {
        SentColumn key = found.get(0);
        String arrays = IntStream.range(0, found.size())
                .mapToObj(i -> "?::" + found.get(i).type() + "[] AS c" + i)
                .collect(Collectors.joining(", "));
        String version = found.size() == 1 ? "" : " AND t." + found.get(1).name() + " = (SELECT c1[1] FROM given)";
        return new RowStatement(
                "WITH given AS (SELECT " + arrays + "), written AS (DELETE FROM " + table + " AS t WHERE t."
                        + key.name() + " = ANY((SELECT c0 FROM given)::" + key.type() + "[])" + version
                        + " RETURNING t." + key.name() + " AS c0)"
                        + " SELECT n FROM given, unnest(given.c0) WITH ORDINALITY AS each (c0, n)"
                        + " WHERE each.c0 NOT IN (SELECT c0 FROM written)",
                found,
                true);
    }

    private static String given(List<SentColumn> sent) {
        return "unnest(" + arrays(sent) + ") WITH ORDINALITY AS given ("
                + IntStream.range(0, sent.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + ", n)";
    }

    private static String where(List<SentColumn> found) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> "t." + found.get(i).name() + " = given.c" + i)
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static RowStatement missing(String statement, List<SentColumn> sent) {
        return new RowStatement(
                "WITH written AS (" + statement + " RETURNING given.n)" + " SELECT n FROM " + ROWS
                        + " AS n WHERE n NOT IN (SELECT n FROM written)",
                sent,
                true);
    }

    @Override
    public void bind(PreparedStatement statement, RowStatement of, List<Object[]> values, int rows)
            throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = 0;
        for (SentColumn column : of.sent()) {
            Object[] ofColumn = values.get(parameter);
            statement.setArray(++parameter, connection.createArrayOf(column.type(), ofColumn));
        }
        if (of.sql().contains(ROWS)) {
            statement.setInt(++parameter, rows);
        }
    }
}
