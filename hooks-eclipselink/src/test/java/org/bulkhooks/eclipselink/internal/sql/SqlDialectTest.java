package org.bulkhooks.eclipselink.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.platform.database.DB2Platform;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.DerbyPlatform;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.eclipse.persistence.platform.database.OraclePlatform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.eclipse.persistence.platform.database.SQLServerPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDialectTest {

    @Test
    void isThatOfTheDatabase() {
        assertThat(dialect(new H2Platform())).isEqualTo(SqlDialect.H2);
        assertThat(dialect(new PostgreSQLPlatform())).isEqualTo(SqlDialect.POSTGRESQL);
        assertThat(dialect(new MySQLPlatform())).isEqualTo(SqlDialect.MYSQL);
        assertThat(dialect(new MariaDBPlatform())).isEqualTo(SqlDialect.MYSQL);
        assertThat(dialect(new SQLServerPlatform())).isEqualTo(SqlDialect.SQL_SERVER);
        assertThat(dialect(new OraclePlatform())).isEqualTo(SqlDialect.STANDARD);
        assertThat(dialect(new DB2Platform())).isEqualTo(SqlDialect.STANDARD);
        assertThat(dialect(new DerbyPlatform())).isEqualTo(SqlDialect.STANDARD);
        assertThat(dialect(new DatabasePlatform())).isEqualTo(SqlDialect.UNKNOWN);
    }

    private static SqlDialect dialect(Platform platform) {
        return SqlDialect.of(platform);
    }

    /** What H2 itself reads as 1 and nothing else is 1 here, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select /* a /* b */ 'c', */ 1",
                "select 1 // , 'a'",
                "select 1 -- , 'a'",
                "select 1 --, 'a'",
                "select 1 /* 'it''s */",
                "select array[1][1]",
                "select 1 as \"it's\"",
                "select +1",
                "select cast($$1$$ as int)",
                "select 0x1",
                "select 1e0"
            })
    void ofH2IsReadAsH2Does(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.getMetaData().getColumnCount()).isEqualTo(1);
            result.next();
            assertThat(result.getInt(1)).isEqualTo(1);
        }
        assertThat(SqlShape.of(SqlScanner.tokens(sql, SqlDialect.H2)))
                .isIn("select ?", "select array[?][?]", "select ? as \"it's\"", "select cast(? as int)");
    }
}
