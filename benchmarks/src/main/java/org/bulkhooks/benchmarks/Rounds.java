package org.bulkhooks.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.BackDoor;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Meter;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Program;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/**
 * Has programs do tasks in turns: in each round of a task each program does it once, and another one begins; slow
 * programs leave rounds out. Before a run the table gets its rows back; after it, outside of what is measured, the rows
 * are compared with those that should be there.
 */
final class Rounds {

    private final Settings settings;
    private final int rows;
    private final Accounts accounts;
    private final BackDoor backDoor;
    private final Map<Task, List<? extends AccountRow>> rowsAfter = new EnumMap<>(Task.class);

    /**
     * Begins.
     *
     * @param settings what to run
     * @param rows how many rows a run writes
     * @param accounts makes the records
     * @param backDoor makes and checks the rows
     */
    Rounds(Settings settings, int rows, Accounts accounts, BackDoor backDoor) throws SQLException {
        this.settings = settings;
        this.rows = rows;
        this.accounts = accounts;
        this.backDoor = backDoor;
        backDoor.keep(Task.rowsBefore(accounts, rows));
        settings.tasks().forEach(task -> rowsAfter.put(task, task.rowsAfter(accounts, rows)));
    }

    /** Runs all rounds. */
    Map<Task, Results> run(Map<String, Program> programs) throws SQLException, IOException {
        Map<Task, Results> results = new EnumMap<>(Task.class);
        Meter meter = new Meter(backDoor.serverTime());
        for (Task task : settings.tasks()) {
            backDoor.uniqueNumbers(task.needsUniqueNumbers());
            Map<String, Program> doing = Programs.doing(task, programs, Settings.areMany(rows));
            if (!doing.isEmpty()) {
                results.put(task, run(task, doing, meter));
            }
        }
        return results;
    }

    private Results run(Task task, Map<String, Program> programs, Meter meter) throws SQLException, IOException {
        Results results = new Results();
        for (Map.Entry<String, Program> program : programs.entrySet()) {
            results.executions(program.getKey(), executions(task, program.getKey(), program.getValue()));
        }
        List<Map.Entry<String, Program>> order = new ArrayList<>(programs.entrySet());
        for (int round = -settings.warmUp(rows); round < settings.rounds(rows); round++) {
            for (Map.Entry<String, Program> program : order) {
                if (isLeftOut(program.getValue(), round)) {
                    continue;
                }
                Cost cost = meter.of(prepare(task, program.getValue()));
                check(task, program.getKey(), program.getValue());
                if (round >= 0) {
                    results.add(program.getKey(), cost);
                }
            }
            Collections.rotate(order, 1);
        }
        return results;
    }

    /** A slow program runs in the first of three rounds, and warms up once. */
    private boolean isLeftOut(Program program, int round) {
        return program.isSlow() && (round < -1 || round > settings.rounds(rows) / 3);
    }

    private int executions(Task task, String name, Program program) throws SQLException {
        backDoor.reset();
        List<? extends AccountRow> given = task.given(accounts, rows, program.type());
        int executions = program.connections().executionsOf(() -> program.job(task, given));
        check(task, name, program);
        return executions;
    }

    private Runnable prepare(Task task, Program program) throws SQLException {
        backDoor.reset();
        return program.job(task, task.given(accounts, rows, program.type()));
    }

    private void check(Task task, String name, Program program) throws SQLException {
        backDoor.check(name + ", " + task, rowsAfter.getOrDefault(task, List.of()));
        String seen = program.witness().seen();
        String expected = Witness.expected(program.looks() ? rows : 0, task.raised());
        if (!seen.equals(expected)) {
            throw new IllegalStateException(name + ", " + task + ": saw " + seen + ", and not " + expected);
        }
    }
}
