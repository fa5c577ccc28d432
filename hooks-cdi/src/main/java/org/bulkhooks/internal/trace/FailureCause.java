package org.bulkhooks.internal.trace;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is at the bottom of an exception that ended an operation. It has no message, because that may tell values of
 * records.
 *
 * @param thrown the class of the innermost cause
 * @param sqlState the code that the database gave, as the SQL standard has it, or empty
 * @param sql the shape of the SQL that failed, or empty
 */
public record FailureCause(Class<? extends Throwable> thrown, String sqlState, String sql) {

    /** An SQLSTATE is five characters; what a driver gives otherwise may be anything. */
    private static final String STATE = "[0-9A-Z]{5}";

    /**
     * Looks into an exception.
     *
     * @param sql the shape of the SQL whose failure it tells of, or empty
     */
    public static FailureCause of(Throwable thrown, String sql) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable innermost = thrown;
        String state = "";
        for (Throwable next = thrown; next != null && seen.add(next); next = below(next)) {
            innermost = next;
            if (next instanceof SQLException error) {
                state = state(error, state);
            }
        }
        return new FailureCause(innermost.getClass(), state, sql);
    }

    /** A driver says of a batch only that it failed, and chains what its rows failed with. */
    private static @Nullable Throwable below(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null && thrown instanceof BatchUpdateException batch ? batch.getNextException() : cause;
    }

    private static String state(SQLException error, String known) {
        String state = error.getSQLState();
        return state != null && state.matches(STATE) ? state : known;
    }
}
