package org.bulkhooks.eclipselink.internal.write.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.junit.jupiter.api.Test;

class UniqueViolationTest {

    @Test
    void isToldByItsStateWhereItHasOneOfItsOwn() {
        SQLException duplicate = new SQLException("duplicate", "23505", 0);
        SQLException missing = new SQLException("no parent", "23503", 0);

        for (Dialect dialect : new Dialect[] {Dialect.of(new H2Platform()), Dialect.of(new PostgreSQLPlatform())}) {
            assertThat(dialect.isUniqueViolation(duplicate)).isTrue();
            assertThat(dialect.isUniqueViolation(missing)).isFalse();
        }
    }

    @Test
    void isToldByItsNumberWhereAllConstraintsHaveOneState() {
        SQLException duplicate = new SQLException("duplicate", "23000", 1062);
        SQLException missing = new SQLException("no parent", "23000", 1452);

        for (Dialect dialect : new Dialect[] {Dialect.of(new MySQLPlatform()), Dialect.of(new MariaDBPlatform())}) {
            assertThat(dialect.isUniqueViolation(duplicate)).isTrue();
            assertThat(dialect.isUniqueViolation(missing)).isFalse();
        }
    }
}
