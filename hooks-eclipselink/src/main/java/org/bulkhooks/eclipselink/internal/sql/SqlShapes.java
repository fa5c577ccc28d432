package org.bulkhooks.eclipselink.internal.sql;

import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * The {@linkplain SqlShape shapes} of the SQL that goes to one database, for people who look at what was executed. It
 * looks at each text once, as a rule. Thread-safe.
 */
public final class SqlShapes {

    private static final StateKey<SqlShapes> KEY = new StateKey<>("shapes of SQL");

    private final SqlDialect dialect;
    private final TextCache<String> cache = new TextCache<>();

    SqlShapes(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the shapes of a session's database, the same for all units of work of the session. */
    public static SqlShapes of(AbstractSession session) {
        return SessionState.of(session).getOrPut(KEY, () -> new SqlShapes(SqlDialect.of(session.getPlatform())));
    }

    /** Returns the shape of an SQL text, in which there is no value. */
    public String shape(String sql) {
        return cache.get(sql, this::read);
    }

    private String read(String sql) {
        return SqlShape.of(SqlScanner.tokens(sql, dialect));
    }
}
