package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.dialect.RowStatement;
import org.bulkhooks.eclipselink.internal.row.dialect.RowTables;
import org.bulkhooks.eclipselink.internal.row.dialect.SentColumn;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** A value that is sent in a table of rows arrives as EclipseLink, given the value alone, has it arrive. */
@Semantics("values in a table of rows")
class SentValuesTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 23, 59, 58);

    private static final List<Object> WHOLE_NUMBERS =
            List.of((byte) -128, Short.MIN_VALUE, Short.MAX_VALUE, 0, 1, -7, 8L);

    private static final List<Object> TEXTS = List.of(
            "", "a", " b ", "ä€", "it's", "\"x\"", "a\\b", "{a,b}", "NULL", "null", "[1]", "t\tn\n\r", "\u0001", 'c');

    private static final List<Object> DATES = List.of(
            LocalDate.of(1600, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(2024, 2, 29),
            Date.valueOf("1970-01-01"),
            new Date(Timestamp.valueOf(TIME).getTime()));

    private static final List<Object> TIMES = times();

    @SuppressWarnings("JavaUtilDate") // applications have attributes of this type
    private static List<Object> times() {
        Calendar calendar = new GregorianCalendar(2024, Calendar.JUNE, 30, 12, 0, 1);
        return List.of(
                TIME,
                TIME.plusNanos(123_456_000),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(2024, 3, 31, 2, 30), // is not there where clocks go forward in Europe
                LocalDateTime.of(2024, 10, 27, 2, 30), // is there twice
                Timestamp.valueOf(TIME.plusNanos(1_000)),
                new java.util.Date(Timestamp.valueOf(TIME).getTime()),
                calendar);
    }

    /** The types of columns, with values that are sent in a table, and after them those that must not be. */
    private static Map<String, List<List<Object>>> types(String database) {
        return switch (database) {
            case "postgresql" ->
                Map.ofEntries(
                        type("smallint", WHOLE_NUMBERS, List.of()),
                        type("integer", plus(WHOLE_NUMBERS, Integer.MIN_VALUE, Integer.MAX_VALUE), List.of()),
                        type("bigint", plus(WHOLE_NUMBERS, Long.MIN_VALUE, Long.MAX_VALUE), List.of()),
                        type(
                                "numeric(19,4)",
                                numbers("1.00", "1.00005", "-1.00005", "0.00004", "1E+3", "999999999999999.9999"),
                                List.of(1.5d, 2.5f)),
                        type("numeric", numbers("1.00", "1E+30", "1E-30", "-0.0"), List.of(0.1d)),
                        type(
                                "real",
                                List.of(0.1f, -0.0f, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE),
                                List.of()),
                        type(
                                "double precision",
                                List.of(0.1d, -0.0d, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE),
                                List.of(0.1f, 1)),
                        type("boolean", List.of(true, false), List.of()),
                        type("varchar(10)", plus(TEXTS, "0123456789", "😀😀😀"), List.of()),
                        type("text", plus(TEXTS, "x".repeat(100_000)), List.of()),
                        type("char(10)", TEXTS, List.of()),
                        type("uuid", List.of(new UUID(0, 0), new UUID(-1, -1)), List.of()),
                        type(
                                "date",
                                DATES,
                                List.of(
                                        LocalDate.of(1, 1, 1),
                                        LocalDate.of(-43, 3, 15),
                                        LocalDate.of(10_000, 1, 1),
                                        new Date(Long.MAX_VALUE))),
                        type(
                                "timestamp",
                                plus(
                                        TIMES,
                                        TIME.plusNanos(123_456_499),
                                        TIME.plusNanos(123_456_500),
                                        TIME.plusNanos(123_457_500),
                                        TIME.plusNanos(999_999_999),
                                        OffsetDateTime.parse("2024-07-01T00:00:00+05:30")),
                                List.of(
                                        LocalDateTime.of(1582, 10, 10, 0, 0),
                                        LocalDateTime.of(-43, 3, 15, 0, 0),
                                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999),
                                        LocalDateTime.of(10_000, 1, 1, 0, 0))),
                        type(
                                "timestamp with time zone",
                                plus(TIMES, OffsetDateTime.parse("2024-07-01T00:00:00.0000005+05:30")),
                                List.of(LocalDateTime.of(1582, 10, 10, 0, 0))),
                        type("timestamp(0)", TIMES, List.of()));
            case "mariadb" ->
                Map.ofEntries(
                        type("tinyint", List.of((byte) -128, 127, 0L, true, false), List.of()),
                        type("smallint", WHOLE_NUMBERS, List.of()),
                        type("int", plus(WHOLE_NUMBERS, Integer.MIN_VALUE, Integer.MAX_VALUE), List.of()),
                        type("bigint", plus(WHOLE_NUMBERS, Long.MIN_VALUE, Long.MAX_VALUE), List.of()),
                        type(
                                "decimal(19,4)",
                                numbers("1.00", "1.00005", "-1.00005", "0.00004", "1E+3", "999999999999999.9999"),
                                List.of(1.5d, new BigDecimal("1E-31"))),
                        type("decimal(65,30)", numbers("1.00", "1E+30", "1E-30", "0.1"), List.of()),
                        type(
                                "double",
                                List.of(0.1d, -0.0d, 1e300, Double.MIN_VALUE, 123456789.12345679d),
                                List.of(0.1f)),
                        type("varchar(10)", plus(TEXTS, "0123456789", "😀😀😀"), List.of()),
                        type("varchar(10) character set latin1", List.of("a", "b"), List.of("é")),
                        type("text", plus(TEXTS, "x".repeat(2_000)), List.of("x".repeat(2_001))),
                        type("char(10)", TEXTS, List.of()),
                        type("date", DATES, List.of(LocalDate.of(1, 1, 1))),
                        type(
                                "datetime(6)",
                                TIMES,
                                List.of(LocalDateTime.of(1582, 10, 10, 0, 0), TIME.plusNanos(123_456_500))),
                        type("datetime", TIMES, List.of()),
                        type("timestamp(6) null", List.of(TIME, Timestamp.valueOf(TIME)), List.of()));
            default -> Map.of();
        };
    }

    private static Map.Entry<String, List<List<Object>>> type(String name, List<?> sent, List<?> alone) {
        return Map.entry(name, List.of(List.copyOf(sent), List.copyOf(alone)));
    }

    private static List<Object> plus(List<?> values, Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static List<Object> numbers(String... numbers) {
        List<Object> all =
                new ArrayList<>(Arrays.stream(numbers).map(BigDecimal::new).toList());
        all.addAll(List.of(BigInteger.TEN, 7, 8L));
        return all;
    }

    @EveryWay(WritePath.FACADE)
    void arriveAsTheyDoAlone(Way way) {
        types(database())
                .forEach((type, values) -> withTable(way, type, table -> {
                    List<Object> sent = new ArrayList<>(values.get(0));
                    for (int i = 0; i < sent.size(); i++) {
                        assertThat(table.column("together").code().of(sent.get(i)))
                                .as("%s: %s", type, sent.get(i))
                                .isNotNull();
                    }
                    sent.add(null);
                    table.fill(sent.size());
                    table.setAlone(sent);

                    table.setTogether(sent);

                    assertThat(table.texts("together")).as(type).isEqualTo(table.texts("alone"));
                }));
    }

    @EveryWay(WritePath.FACADE)
    void areInsertedAsTheyAreAlone(Way way) {
        types(database())
                .forEach((type, values) -> withTable(way, type, table -> {
                    List<Object> sent = values.get(0);
                    if (table.insertTogether(sent)) {
                        table.setAlone(sent);

                        assertThat(table.texts("together")).as(type).isEqualTo(table.texts("alone"));
                    }
                }));
    }

    @EveryWay(WritePath.FACADE)
    void areNotSentWhereTheyMightArriveAsOthers(Way way) {
        types(database())
                .forEach((type, values) -> withTable(way, type, table -> {
                    for (Object value : values.get(1)) {
                        assertThat(table.column("together").code().of(value))
                                .as("%s: %s", type, value)
                                .isNull();
                    }
                }));
    }

    @EveryWay(WritePath.FACADE)
    void columnsOfOtherTypesAreNotSent(Way way) {
        List<String> types =
                switch (database()) {
                    case "postgresql" ->
                        List.of(
                                "bytea",
                                "bit(8)",
                                "integer[]",
                                "json",
                                "jsonb",
                                "time",
                                "interval",
                                "oid",
                                "xml",
                                "money");
                    case "mariadb" ->
                        List.of("blob", "bit(8)", "float", "json", "time", "enum('a')", "varbinary(8)", "year");
                    default -> List.of();
                };
        types.forEach(type -> withTable(way, type, table -> assertThat(table.columns)
                .as(type)
                .containsOnlyKeys(
                        type.equals("json") && database().equals("mariadb")
                                ? new String[] {"id", "alone", "together"} // a text there
                                : new String[] {"id"})));
    }

    @EveryWay(WritePath.FACADE)
    void aTextThatIsTooLongIsRefusedAndNotCut(Way way) {
        if (!types(database()).isEmpty()) {
            withTable(way, "varchar(3)", table -> {
                table.fill(1);
                ThrowingAction tooLong = () -> table.trySetTogether(List.of("abcd"));
                if (table.column("together").code().of("abcd") != null) {
                    assertThatThrownBy(tooLong::run).isInstanceOf(SQLException.class);
                }
            });
        }
    }

    private static String database() {
        return System.getProperty("test.database", "h2");
    }

    /** What a test does with a table. */
    private interface TableTest {

        void run(SentTable table) throws SQLException;
    }

    /** What may fail in the database. */
    private interface ThrowingAction {

        void run() throws SQLException;
    }

    private static void withTable(Way way, String type, TableTest test) {
        // a driver remembers the types of the parameters of a text
        String name = "sent_" + type.replaceAll("\\W", "_");
        way.database()
                .execute(
                        "create table " + name + " (id bigint primary key, alone " + type + ", together " + type + ")");
        try {
            way.rollback(work -> {
                try {
                    AbstractSession session = work.em().unwrap(UnitOfWorkImpl.class);
                    test.run(new SentTable(name, work.em().unwrap(Connection.class), session));
                } catch (SQLException thrown) {
                    throw new IllegalStateException(type, thrown);
                }
            });
        } finally {
            way.database().execute("drop table " + name);
        }
    }

    /** A table with a column for values that were sent alone, and one for those that were sent together. */
    private static final class SentTable {

        private final String name;
        private final Connection connection;
        private final AbstractSession session;
        private final DatabasePlatform platform;
        private final RowTables tables;
        private final Map<String, SentColumn> columns;

        SentTable(String name, Connection connection, AbstractSession session) throws SQLException {
            this.name = name;
            this.connection = connection;
            this.session = session;
            this.platform = session.getPlatform();
            this.tables = Dialect.of(platform).rowTables().orElseThrow();
            this.columns = tables.columns(connection, new DatabaseTable(name), platform);
        }

        SentColumn column(String name) {
            return columns.get(name);
        }

        void fill(int rows) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("insert into " + name + " (id) values (?)")) {
                for (long id = 1; id <= rows; id++) {
                    insert.setLong(1, id);
                    insert.executeUpdate();
                }
            }
        }

        void setAlone(List<Object> values) throws SQLException {
            try (PreparedStatement update =
                    connection.prepareStatement("update " + name + " set alone = ? where id = ?")) {
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) != null) {
                        platform.setParameterValueInDatabaseCall(values.get(i), update, 1, session);
                        update.setLong(2, i + 1L);
                        assertThat(update.executeUpdate()).isOne();
                    }
                }
            }
        }

        void setTogether(List<Object> values) throws SQLException {
            trySetTogether(values);
        }

        void trySetTogether(List<Object> values) throws SQLException {
            List<SentColumn> found = List.of(column("id"));
            List<SentColumn> set = List.of(column("together"));
            RowStatement statement = tables.update(name, found, set).orElseThrow();
            try (PreparedStatement update = connection.prepareStatement(statement.sql())) {
                tables.bind(update, statement, codes(values), values.size());
                if (statement.tellsMissing()) {
                    try (ResultSet missing = update.executeQuery()) {
                        assertThat(missing.next()).isFalse();
                    }
                } else {
                    assertThat(update.executeUpdate()).isEqualTo(values.size());
                }
            }
        }

        boolean insertTogether(List<Object> values) throws SQLException {
            RowStatement statement = tables.insert(name, List.of(column("id"), column("together")))
                    .orElse(null);
            if (statement == null) {
                return false;
            }
            try (PreparedStatement insert = connection.prepareStatement(statement.sql())) {
                tables.bind(insert, statement, codes(values), values.size());
                assertThat(insert.executeUpdate()).isEqualTo(values.size());
            }
            return true;
        }

        private List<Object[]> codes(List<Object> values) {
            Object[] ids = column("id").code().array(values.size());
            Object[] codes = column("together").code().array(values.size());
            for (int i = 0; i < codes.length; i++) {
                ids[i] = column("id").code().of(i + 1L);
                codes[i] =
                        values.get(i) == null ? null : column("together").code().of(values.get(i));
            }
            return List.of(ids, codes);
        }

        List<String> texts(String column) throws SQLException {
            List<String> texts = new ArrayList<>();
            String text = platform.isPostgreSQL() ? "cast(" + column + " as text)" : "hex(" + column + ")";
            try (PreparedStatement query =
                            connection.prepareStatement("select " + text + " from " + name + " order by id");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
