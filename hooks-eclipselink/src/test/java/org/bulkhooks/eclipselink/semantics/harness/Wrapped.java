package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Query.executeUpdate()} throws: an IllegalStateException or PersistenceException, or one with anything
 * else as its cause.
 */
public final class Wrapped {

    private Wrapped() {}

    /** Returns what ended a statement, which EclipseLink's query wraps. */
    public static Throwable thrownIn(ThrowingCallable statement) {
        Throwable thrown = Assertions.catchThrowable(statement);
        Assertions.assertThat(thrown).isExactlyInstanceOf(PersistenceException.class);
        return thrown.getCause();
    }

    /**
     * Returns the innermost exception of a driver in what was thrown, or null if there is none; some drivers put errors
     * of their own below it.
     */
    public static @Nullable SQLException lastSqlException(Throwable thrown) {
        SQLException last = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                last = error;
            }
        }
        return last;
    }

    /**
     * Returns what ended an operation: on the way of statements it is wrapped, on all others it is thrown as itself.
     */
    public static Throwable thrownOn(Way way, ThrowingCallable operation) {
        return way.path() == WritePath.STATEMENT ? thrownIn(operation) : Assertions.catchThrowable(operation);
    }
}
