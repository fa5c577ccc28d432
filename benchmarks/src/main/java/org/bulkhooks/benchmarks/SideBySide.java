package org.bulkhooks.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.database.BackDoor;
import org.bulkhooks.benchmarks.database.Database;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;
import org.bulkhooks.benchmarks.report.ResultTable;

/** Runs programs side by side on a database, and prints what they cost. */
public final class SideBySide {

    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.jboss.weld"), Logger.getLogger("org.hibernate"));

    private SideBySide() {}

    /**
     * Runs.
     *
     * @param arguments see {@link Settings}
     */
    public static void main(String... arguments) throws SQLException, IOException {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        Settings settings = Settings.of(arguments);
        Accounts accounts = new Accounts();
        try (Database database = Database.open(settings.database());
                BackDoor backDoor = new BackDoor(database, accounts);
                Programs programs = new Programs(settings.programs(), database, accounts)) {
            List<Recording> recordings = new ArrayList<>();
            for (int rows : settings.rows()) {
                Map<Task, Results> results = new Rounds(settings, rows, accounts, backDoor).run(programs.byName());
                Recording recording = Recording.here(backDoor.version(), rows, results);
                recordings.add(recording);
                System.out.printf(
                        "%n%s, %,d rows, %d rounds, %s%n",
                        recording.database(), rows, settings.rounds(rows), recording.machine());
                results.forEach((task, costs) ->
                        System.out.println("\n" + new ResultTable(task.toString(), costs, rows).text()));
            }
            if (!settings.file().isEmpty()) {
                Collections.reverse(recordings); // the least rows first
                Recording.write(recordings, Path.of(settings.file()));
            }
        }
    }
}
