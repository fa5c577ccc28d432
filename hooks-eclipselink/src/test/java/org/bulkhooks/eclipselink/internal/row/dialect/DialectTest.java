package org.bulkhooks.eclipselink.internal.row.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.DB2Platform;
import org.eclipse.persistence.platform.database.DerbyPlatform;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.HSQLPlatform;
import org.eclipse.persistence.platform.database.InformixPlatform;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.eclipse.persistence.platform.database.OraclePlatform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.eclipse.persistence.platform.database.SQLServerPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to each database, word by word. */
class DialectTest {

    private static final Map<String, DatabasePlatform> PLATFORMS = Map.of(
            "H2", new H2Platform(),
            "PostgreSql", new PostgreSQLPlatform(),
            "MariaDb", new MariaDBPlatform(),
            "MySql", new MySQLPlatform(),
            "Generic", new InformixPlatform(),
            "Derby", new DerbyPlatform(),
            "Hsql", new HSQLPlatform(),
            "Oracle", new OraclePlatform(),
            "SqlServer", new SQLServerPlatform(),
            "Db2", new DB2Platform());

    @ParameterizedTest
    @CsvSource({
        "H2, H2Dialect",
        "PostgreSql, PostgreSqlDialect",
        "MariaDb, MariaDbDialect",
        "MySql, MySqlDialect",
        "Generic, GenericDialect",
        "Derby, DerbyDialect",
        "Hsql, HsqlDialect",
        "Oracle, OracleDialect",
        "SqlServer, SqlServerDialect",
        "Db2, Db2Dialect"
    })
    void isChosenByThePlatform(String database, String type) {
        assertThat(dialect(database).getClass().getSimpleName()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H2         | SELECT NEXT VALUE FOR SEQ FROM SYSTEM_RANGE(1, ?)",
                "PostgreSql | SELECT nextval('SEQ') FROM generate_series(1, ?)",
                "MariaDb    | WITH RECURSIVE drawn (n) AS (SELECT 1 UNION ALL SELECT 2 * n + digit FROM drawn JOIN (SELECT 0 AS digit UNION ALL SELECT 1) digits WHERE 2 * n + digit <= ?) SELECT NEXTVAL(SEQ) FROM drawn",
                "MySql      |",
                "Derby      |",
                "Hsql       | SELECT NEXT VALUE FOR SEQ FROM UNNEST(SEQUENCE_ARRAY(1, ?, 1))",
                "Generic    |",
                "Oracle     |"
            })
    void drawsManyValuesOfASequence(String database, String sql) {
        assertThat(dialect(database).sequenceBlock("SEQ")).isEqualTo(Optional.ofNullable(sql));
    }

    @Test
    void doublesQuotesInTheNameOfASequence() {
        assertThat(dialect("PostgreSql").sequenceBlock("\"it's\""))
                .contains("SELECT nextval('\"it''s\"') FROM generate_series(1, ?)");
    }

    /** The columns are A, B and C. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H2         | 2   | MERGE INTO T USING DUAL ON (C = ?) WHEN NOT MATCHED THEN INSERT (A, B, C) VALUES (?, ?, ?) | 2 0 1 2 | COUNTS_AND_REFUSALS",
                "H2         | 2 0 | MERGE INTO T USING DUAL ON (C = ? AND A = ?) WHEN NOT MATCHED THEN INSERT (A, B, C) VALUES (?, ?, ?) | 2 0 0 1 2 | COUNTS_AND_REFUSALS",
                "Derby      | 2   | MERGE INTO T USING SYSIBM.SYSDUMMY1 ON (C = ?) WHEN NOT MATCHED THEN INSERT (A, B, C) VALUES (?, ?, ?) | 2 0 1 2 | COUNTS_AND_REFUSALS",
                "Hsql       | 2   | MERGE INTO T USING (VALUES (0)) AS one (row) ON (C = ?) WHEN NOT MATCHED THEN INSERT (A, B, C) VALUES (?, ?, ?) | 2 0 1 2 | COUNTS_AND_REFUSALS",
                "PostgreSql | 2   | INSERT INTO T (A, B, C) VALUES (?, ?, ?) ON CONFLICT (C) DO NOTHING | 0 1 2 | COUNTS_WITH_KEYS",
                "PostgreSql | 2 0 | INSERT INTO T (A, B, C) VALUES (?, ?, ?) ON CONFLICT (C, A) DO NOTHING | 0 1 2 | COUNTS_WITH_KEYS",
                "MariaDb    | 2 0 | INSERT INTO T (A, B, C) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE C = CASE WHEN (@bulk_hooks_taken := CONCAT_WS(',', @bulk_hooks_taken, ?)) IS NULL THEN NULL ELSE C END | 0 1 2 | LIST_OF_TAKEN",
                "MySql      | 1   | INSERT INTO T (A, B, C) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE B = CASE WHEN (@bulk_hooks_taken := CONCAT_WS(',', @bulk_hooks_taken, ?)) IS NULL THEN NULL ELSE B END | 0 1 2 | LIST_OF_TAKEN"
            })
    void insertsUnlessTheKeyIsThere(
            String database, String key, String sql, String parameters, KeyedInsert.Answer answer) {
        assertThat(dialect(database).keyedInsert("T", List.of("A", "B", "C"), numbers(key)))
                .contains(new KeyedInsert(sql, numbers(parameters), answer));
    }

    /** A numeric id may be stored with fewer digits, so that it would not be found among those of the inserted rows. */
    @ParameterizedTest
    @CsvSource({"int8, true", "int4, true", "uuid, true", "numeric, false", "varchar, false"})
    void tellsWhichRowsOfATableItHasNotInsertedByIdsThatAreStoredAsTheyAreSent(String type, boolean told) {
        RowTables tables = dialect("PostgreSql").rowTables().orElseThrow();
        List<SentColumn> columns = List.of(column("a", type), column("b", "varchar"));

        Optional<RowStatement> statement = tables.insertUnlessThere("t", columns, List.of(1), 0);

        assertThat(statement.map(RowStatement::sql))
                .isEqualTo(
                        told
                                ? Optional.of("WITH given AS (SELECT * FROM unnest(?::" + type
                                        + "[], ?::varchar[]) WITH ORDINALITY AS given (c0, c1, n)),"
                                        + " written AS (INSERT INTO t (a, b) SELECT c0, c1 FROM given ORDER BY n"
                                        + " ON CONFLICT (b) DO NOTHING RETURNING a AS id)"
                                        + " SELECT n FROM given WHERE c0 NOT IN (SELECT id FROM written)")
                                : Optional.empty());
        assertThat(statement.map(RowStatement::tellsMissing).orElse(true)).isTrue();
    }

    private static SentColumn column(String name, String type) {
        return new SentColumn(name, type, Objects.requireNonNull(PostgreSqlType.of(type)));
    }

    @Test
    void leavesAnInsertUnlessTheKeyIsThereToDatabasesThatHaveOne() {
        assertThat(dialect("Generic").keyedInsert("T", List.of("A"), List.of(0)))
                .isEmpty();
    }

    @Test
    void keepsTheListOfRowsThatWereNotInsertedInAVariable() {
        assertThat(TakenList.CLEAR).isEqualTo("SET @bulk_hooks_taken = NULL");
        assertThat(TakenList.QUERY).isEqualTo("SELECT COALESCE(@bulk_hooks_taken, '')");
    }

    @ParameterizedTest
    @CsvSource({
        "H2, Mixed, Mixed",
        "PostgreSql, mixed, Mixed",
        "MariaDb, Mixed, Mixed",
        "MySql, Mixed, Mixed",
        "Generic, Mixed, Mixed"
    })
    void namesReturnedColumnsAsTheDriverQuotesThem(String database, String plain, String delimited) {
        DatabaseField column = new DatabaseField("Mixed");
        DatabaseField quoted = new DatabaseField("Mixed");
        quoted.setUseDelimiters(true);
        DatabasePlatform platform = PLATFORMS.get(database);

        assertThat(dialect(database).returnedColumn(column, platform)).isEqualTo(plain);
        assertThat(dialect(database).returnedColumn(quoted, platform)).isEqualTo(delimited);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "DATABASE  , TELLS UPDATED, TELLS DELETED, TELLS IDS, ROW VALUES, LOCKS GAPS, SNAPSHOTS, LOSES ROWS, IN TURN, PLAIN LOCKS, PARAMETERS, GIVEN  , COMPUTED, TESTED, HINT, LOCKS",
                "H2        , true         , false        , true     , true      , false     , false    , false     , false  , false      , 32767     , HALF_UP, HALF_UP , true  , '', ' FOR UPDATE'",
                "PostgreSql, true         , true         , true     , true      , false     , false    , false     , false  , false      , 32767     , HALF_UP, HALF_UP , true  , '', ' FOR UPDATE'",
                "MariaDb   , false        , false        , true     , true      , true      , true     , true      , true   , false      , 2098      , HALF_UP, HALF_UP , true  , '', ' FOR UPDATE'",
                "MySql     , false        , false        , true     , true      , true      , true     , true      , true   , false      , 2098      , HALF_UP, HALF_UP , true  , '', ' FOR UPDATE'",
                "Derby     , false        , false        , false    , false     , false     , false    , false     , false  , true       , 2098      , DOWN   , DOWN    , true  , '', ' FOR UPDATE WITH RS'",
                "Hsql      , false        , false        , true     , false     , false     , false    , false     , false  , false      , 2098      , HALF_UP, DOWN    , true  , '', ''",
                "Generic   , false        , false        , false    , false     , false     , false    , false     , false  , false      , 2098      , HALF_UP, HALF_UP , false , '', ''",
                "Oracle    , false        , false        , false    , false     , false     , false    , false     , false  , false      , 2098      , HALF_UP, HALF_UP , false , '', ' FOR UPDATE'",
                "SqlServer , false        , false        , false    , false     , false     , false    , false     , false  , false      , 2098      , HALF_UP, HALF_UP , false , ' WITH (UPDLOCK)', ''",
                "Db2       , false        , false        , false    , false     , false     , false    , false     , false  , false      , 2098      , DOWN   , DOWN    , false , '', ' FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS'"
            })
    void knowsWhatTheDatabaseCan(
            String database,
            boolean tellsUpdated,
            boolean tellsDeleted,
            boolean tellsIds,
            boolean rowValues,
            boolean locksGaps,
            boolean snapshots,
            boolean losesRows,
            boolean inTurn,
            boolean plainLocks,
            int parameters,
            RoundingMode given,
            RoundingMode computed,
            boolean tested,
            String hint,
            String locks) {
        Dialect dialect = dialect(database);

        assertThat(dialect.tellsUpdatedRows()).isEqualTo(tellsUpdated);
        assertThat(dialect.tellsDeletedRows()).isEqualTo(tellsDeleted);
        assertThat(dialect.tellsIdsOfBatches()).isEqualTo(tellsIds);
        assertThat(dialect.rounding(false)).isEqualTo(given);
        assertThat(dialect.rounding(true)).isEqualTo(computed);
        assertThat(dialect.isTested()).isEqualTo(tested);
        assertThat(dialect.lockingHint()).isEqualTo(hint);
        assertThat(dialect.comparesRowValues()).isEqualTo(rowValues);
        assertThat(dialect.locksGaps()).isEqualTo(locksGaps);
        assertThat(dialect.readsSnapshots()).isEqualTo(snapshots);
        assertThat(dialect.losesRowsWithoutTarget()).isEqualTo(losesRows);
        assertThat(dialect.setsInTurn()).isEqualTo(inTurn);
        assertThat(dialect.locksPlainSelectsOnly()).isEqualTo(plainLocks);
        assertThat(dialect.parameters()).isEqualTo(parameters);
        assertThat(dialect.lockingClause(PLATFORMS.get(database))).isEqualTo(locks);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "DATABASE  , WIDTH, OTHERS, KEYS",
                "Generic   ,     1,      0, 1000",
                "Generic   ,     2,     98, 1000", // keys with versions
                "Generic   ,     3,      0,  699",
                "Generic   ,     3,    100,  666",
                "Generic   ,     1,   3000,    1", // one at least, whatever the database says
                "MariaDb   ,     3,      0,  699",
                "PostgreSql,     3,      0, 1000",
                "H2        ,     3,      0,  200"
            })
    void saysHowManyKeysAStatementLists(String database, int width, int others, int keys) {
        assertThat(dialect(database).keys(width, others)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "H2        , HYT00,    0, timeout",
        "H2        , 40001,    0, deadlock",
        "H2        , 23505,    0, duplicate",
        "H2        , 23506,    0, nothing",
        "PostgreSql, 55P03,    0, timeout",
        "PostgreSql, 40P01,    0, deadlock",
        "PostgreSql, 23505,    0, duplicate",
        "PostgreSql, 40001,    0, nothing",
        "MariaDb   , HY000, 1205, timeout",
        "MariaDb   , 40001, 1205, timeout",
        "MariaDb   , 40001, 1213, deadlock",
        "MariaDb   , 23000, 1062, duplicate",
        "MariaDb   , 23000, 1452, nothing",
        "MySql     , 41000, 1205, timeout",
        "MySql     , 40001, 1213, deadlock",
        "MySql     , 23000, 1062, duplicate",
        "MySql     , 40001,    0, nothing",
        "Derby     , 40XL1,    0, timeout",
        "Derby     , 40001,    0, deadlock",
        "Generic   , HYT00,    0, timeout",
        "Generic   , 23505,    0, duplicate",
        "Generic   , 23000,    1, nothing",
        "Oracle    , 23000,    1, duplicate",
        "Oracle    , 23000, 2291, nothing",
        "Oracle    , 72000, 30006, timeout",
        "Oracle    , 61000,   54, timeout",
        "Oracle    , 61000,   60, deadlock",
        "SqlServer , 23000, 2627, duplicate",
        "SqlServer , 23000, 2601, duplicate",
        "SqlServer , 23000,  547, nothing",
        "SqlServer , S0051, 1222, timeout",
        "SqlServer , 40001, 1205, deadlock",
        "Db2       , 23505, -803, duplicate",
        "Db2       , 23503, -530, nothing"
    })
    void knowsWhatAnErrorMeans(String database, String state, int code, String meaning) {
        Dialect dialect = dialect(database);
        SQLException error = new SQLException("refused", state, code);

        assertThat(dialect.isLockTimeout(error)).isEqualTo(meaning.equals("timeout"));
        assertThat(dialect.isDeadlock(error)).isEqualTo(meaning.equals("deadlock"));
        assertThat(dialect.isUniqueViolation(error)).isEqualTo(meaning.equals("duplicate"));
    }

    /** One code of Db2 is for both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-911 | DB2 SQL Error: SQLCODE=-911, SQLSTATE=40001, SQLERRMC=68, DRIVER=4.33.31           | timeout",
                "-913 | Unsuccessful execution caused by deadlock or timeout. Reason code \"68\".           | timeout",
                "-911 | DB2 SQL Error: SQLCODE=-911, SQLSTATE=40001, SQLERRMC=2, DRIVER=4.33.31            | deadlock",
                "-911 | The current transaction has been rolled back because of a deadlock. Reason code \"2\" | deadlock"
            })
    void tellsATimeoutFromADeadlockByTheReason(int code, String message, String meaning) {
        SQLException error = new SQLException(message, "40001", code);

        assertThat(dialect("Db2").isLockTimeout(error)).isEqualTo(meaning.equals("timeout"));
        assertThat(dialect("Db2").isDeadlock(error)).isEqualTo(meaning.equals("deadlock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSql", "MariaDb", "MySql", "Generic"})
    void looksAtAnErrorItselfAndNotAtWhatItIsChainedTo(String database) {
        SQLException error = new SQLException("refused", "HY000", 0);
        error.setNextException(new SQLException("duplicate", "23505", 1062));

        assertThat(dialect(database).isUniqueViolation(error)).isFalse();
    }

    private static Dialect dialect(String database) {
        return Dialect.of(PLATFORMS.get(database));
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
