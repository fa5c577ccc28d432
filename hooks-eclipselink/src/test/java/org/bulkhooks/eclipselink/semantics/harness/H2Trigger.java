package org.bulkhooks.eclipselink.semantics.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** A trigger of H2 that writes another text into new slips, and into the names of all shelves. */
public final class H2Trigger implements Trigger {

    private static volatile String text = "";

    /** Made by H2. */
    public H2Trigger() {}

    static void write(String textOfTrigger) {
        text = textOfTrigger;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        for (int column = 0; column < newRow.length; column++) {
            if (newRow[column] instanceof String) { // the text is the only one of a slip
                newRow[column] = text;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("update shelf set name = ?")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }
}
