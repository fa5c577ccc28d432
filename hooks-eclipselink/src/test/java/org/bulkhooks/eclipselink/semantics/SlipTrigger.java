package org.bulkhooks.eclipselink.semantics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.h2.api.Trigger;

/** A trigger of the database that writes another text into new slips, and into the name of all shelves. */
public final class SlipTrigger implements Trigger {

    static final String TEXT = "of the trigger";

    /** Made by H2. */
    public SlipTrigger() {}

    static void create(Way way) {
        if (isPostgreSql(way)) {
            way.database()
                    .execute("create function slip_trigger() returns trigger language plpgsql as $$ begin"
                            + " new.text := '" + TEXT + "'; update shelf set name = '" + TEXT
                            + "'; return new; end $$");
            way.database()
                    .execute("create trigger slip_trigger before insert on slip for each row"
                            + " execute function slip_trigger()");
        } else {
            way.database()
                    .execute("create trigger slip_trigger before insert on slip for each row call \""
                            + SlipTrigger.class.getName() + "\"");
        }
    }

    static void drop(Way way) {
        if (isPostgreSql(way)) {
            way.database().execute("drop trigger slip_trigger on slip");
            way.database().execute("drop function slip_trigger()");
        } else {
            way.database().execute("drop trigger slip_trigger");
        }
    }

    private static boolean isPostgreSql(Way way) {
        return way.unit()
                .factory()
                .unwrap(JpaEntityManagerFactory.class)
                .getDatabaseSession()
                .getPlatform()
                .isPostgreSQL();
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        for (int column = 0; column < newRow.length; column++) {
            if (newRow[column] instanceof String) { // the text is the only one of a slip
                newRow[column] = TEXT;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("update shelf set name = ?")) {
            statement.setString(1, TEXT);
            statement.executeUpdate();
        }
    }
}
