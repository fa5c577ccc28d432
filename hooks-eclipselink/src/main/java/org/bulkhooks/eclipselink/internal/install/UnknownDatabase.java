package org.bulkhooks.eclipselink.internal.install;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Logs that a database is not known, and what follows from it. */
final class UnknownDatabase {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private UnknownDatabase() {}

    /**
     * Writes a line if the database of a session is not known.
     *
     * @param session a session that is connected to its database
     */
    static void tell(AbstractSession session) {
        if (!Dialect.of(session.getPlatform()).isKnown()) {
            LOGGER.log(
                    Level.INFO,
                    () -> "the database of the persistence unit '" + UnitNames.of(session)
                            + "' is not one that Bulk Hooks knows (EclipseLink's "
                            + session.getPlatform().getClass().getSimpleName()
                            + "): rows are written by JDBC batches and standard SQL, ids are drawn block by block, and"
                            + " a key that another transaction inserts during an upsert is an error of the database");
        }
    }
}
