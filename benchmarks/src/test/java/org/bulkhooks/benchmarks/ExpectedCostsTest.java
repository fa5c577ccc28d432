package org.bulkhooks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.database.BackDoor;
import org.bulkhooks.benchmarks.database.Database;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds what does not depend on the machine against the numbers in the folder {@code expected}: how often each program
 * executes SQL, and how many bytes it allocates a row. The runs check the rows themselves. No time is looked at.
 *
 * <p>{@code -Dexpected.write=true} writes the numbers anew.
 */
class ExpectedCostsTest {

    private static final int ROWS = 1_000;

    private static final String PROGRAMS = "best,hooks,nohooks,flush-installed,flush-quiet,flush-hooks";

    private static final Logger CONTAINER = Logger.getLogger("org.jboss.weld");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void executesAndAllocatesNoMoreThanExpected(String database) throws Exception {
        CONTAINER.setLevel(Level.WARNING);
        Settings settings =
                Settings.of("database=" + database, "rows=" + ROWS, "rounds=2", "warmup=1", "programs=" + PROGRAMS);
        ExpectedCosts found = ExpectedCosts.of(run(settings), ROWS);

        if (Boolean.getBoolean("expected.write")) {
            found.write(database);
        }

        assertThat(found.differences(ExpectedCosts.read(database))).isEmpty();
    }

    private static Map<Task, Results> run(Settings settings) throws Exception {
        Accounts accounts = new Accounts();
        try (Database database = Database.open(settings.database());
                BackDoor backDoor = new BackDoor(database, accounts);
                Programs programs = new Programs(settings.programs(), database, accounts)) {
            return new Rounds(settings, ROWS, accounts, backDoor).run(programs.byName());
        }
    }
}
