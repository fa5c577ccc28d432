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
import org.bulkhooks.benchmarks.measure.Meter;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Program;
import org.bulkhooks.benchmarks.program.Task;

/**
 * Has programs do their tasks in turns: in each round each program does each task once, and another one begins. Before
 * a run the table gets its rows back; after it, outside of what is measured, the rows are compared with those that
 * should be there.
 */
final class Rounds {

    private final Settings settings;
    private final Accounts accounts;
    private final BackDoor backDoor;
    private final Map<Task, List<? extends AccountRow>> rowsAfter = new EnumMap<>(Task.class);

    Rounds(Settings settings, Accounts accounts, BackDoor backDoor) throws SQLException {
        this.settings = settings;
        this.accounts = accounts;
        this.backDoor = backDoor;
        backDoor.keep(Task.rowsBefore(accounts, settings.rows()));
        settings.tasks().forEach(task -> rowsAfter.put(task, task.rowsAfter(accounts, settings.rows())));
    }

    /** Runs all rounds. */
    Map<Task, Results> run(Map<String, Program> programs) throws SQLException, IOException {
        Map<Task, Results> results = new EnumMap<>(Task.class);
        settings.tasks().forEach(task -> results.put(task, new Results()));
        Meter meter = new Meter(backDoor.serverTime());
        List<String> order = new ArrayList<>(programs.keySet());
        for (Map.Entry<Task, Results> task : results.entrySet()) {
            for (String name : order) {
                int executions = counted(task.getKey(), name, program(programs, name));
                task.getValue().executions(name, executions);
            }
        }
        for (int round = -settings.warmUp(); round < settings.rounds(); round++) {
            for (Map.Entry<Task, Results> task : results.entrySet()) {
                for (String name : order) {
                    Task job = task.getKey();
                    Program program = program(programs, name);
                    List<? extends AccountRow> given = prepare(job, program);
                    var cost = meter.of(() -> job.run(program, given));
                    check(job, name, program);
                    if (round >= 0) {
                        task.getValue().add(name, cost);
                    }
                }
            }
            Collections.rotate(order, 1);
        }
        return results;
    }

    private int counted(Task task, String name, Program program) throws SQLException {
        List<? extends AccountRow> given = prepare(task, program);
        int executions = program.connections().executionsOf(() -> task.run(program, given));
        check(task, name, program);
        return executions;
    }

    private List<? extends AccountRow> prepare(Task task, Program program) throws SQLException {
        backDoor.reset();
        return task.given(accounts, settings.rows(), program.type());
    }

    private void check(Task task, String name, Program program) throws SQLException {
        backDoor.check(name + ", " + task, rowsAfter.getOrDefault(task, List.of()));
        String seen = program.witness().seen();
        String expected = Witness.expected(program.looks() ? settings.rows() : 0, task.raised());
        if (!seen.equals(expected)) {
            throw new IllegalStateException(name + ", " + task + ": saw " + seen + ", and not " + expected);
        }
    }

    private static Program program(Map<String, Program> programs, String name) {
        Program program = programs.get(name);
        if (program == null) {
            throw new IllegalArgumentException("no program " + name);
        }
        return program;
    }
}
