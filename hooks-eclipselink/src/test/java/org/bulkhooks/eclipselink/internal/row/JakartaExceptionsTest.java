package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.exceptions.QueryException;
import org.eclipse.persistence.exceptions.ValidationException;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JakartaExceptionsTest {

    private static final Dialect H2 = Dialect.of(new H2Platform());
    private static final Dialect POSTGRESQL = Dialect.of(new PostgreSQLPlatform());

    static Stream<Arguments> ofEclipseLink() {
        return Stream.of(
                Arguments.of(
                        OptimisticLockException.batchStatementExecutionFailure(),
                        H2,
                        jakarta.persistence.OptimisticLockException.class),
                Arguments.of(refused("HYT00"), H2, LockTimeoutException.class),
                Arguments.of(refused("40001"), H2, PessimisticLockException.class),
                Arguments.of(refused("23505"), H2, PersistenceException.class),
                Arguments.of(refused("55P03"), POSTGRESQL, LockTimeoutException.class),
                Arguments.of(refused("40P01"), POSTGRESQL, PessimisticLockException.class),
                Arguments.of(refused("HYT00"), POSTGRESQL, PersistenceException.class),
                Arguments.of(DatabaseException.databaseAccessorNotConnected(), H2, PersistenceException.class),
                Arguments.of(QueryException.invalidQuery(null), H2, PersistenceException.class),
                Arguments.of(ValidationException.missingDescriptor("A"), H2, PersistenceException.class));
    }

    @ParameterizedTest
    @MethodSource("ofEclipseLink")
    void areCausedByThoseOfEclipseLink(RuntimeException thrown, Dialect dialect, Class<?> expected) {
        RuntimeException made = JakartaExceptions.of(thrown, dialect);

        assertThat(made).isExactlyInstanceOf(expected).hasCause(thrown);
    }

    static Stream<RuntimeException> others() {
        return Stream.of(
                new IllegalStateException("by a hook"),
                new EntityNotFoundException("gone"),
                new jakarta.persistence.OptimisticLockException("stale"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void leaveOtherExceptionsAsTheyAre(RuntimeException thrown) {
        assertThat(JakartaExceptions.of(thrown, H2)).isSameAs(thrown);
    }

    private static DatabaseException refused(String state) {
        return DatabaseException.sqlException(new SQLException("refused", state));
    }
}
