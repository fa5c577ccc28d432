package org.bulkhooks.eclipselink.internal.install;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Logs that no test runs on a database, and what follows from it. */
final class UntestedDatabase {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private UntestedDatabase() {}

    /**
     * Writes a line if no test runs on the database of a session.
     *
     * @param session a session that is connected to its database
     */
    static void tell(AbstractSession session) {
        if (!Dialect.of(session.getPlatform()).isTested()) {
            LOGGER.log(
                    Level.INFO,
                    () -> "Bulk Hooks was not tested on the database of the persistence unit '" + UnitNames.of(session)
                            + "' (EclipseLink's "
                            + session.getPlatform().getClass().getSimpleName()
                            + "): rows are written by JDBC batches and standard SQL, ids are drawn block by block, and"
                            + " a key that another transaction inserts during an upsert ends it with an exception");
        }
    }
}
