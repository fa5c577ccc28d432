package org.bulkhooks.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/**
 * What the library is to reach for a task, hooks and old rows included.
 *
 * @param task the task
 * @param name what is compared
 * @param atMost the most that it may be
 * @param format how a value is written
 * @param value finds the value in the results
 */
record Target(Task task, String name, double atMost, String format, ToDoubleFunction<Found> value) {

    private static final String RATIO = "%.2f";
    private static final String BYTES = "%,.0f";

    /** Results, and how many rows they are about. */
    record Found(Results results, int rows) {

        double ratio(String program, String other, ToLongFunction<Cost> part) {
            return results.ratio(program, other, part).median();
        }

        double bytesOfRow(String program) {
            return results.of(program, Cost::bytes).median() / rows;
        }
    }

    /** The targets on a database: an embedded one is compared with JDBC, a server with the best SQL. */
    static List<Target> on(String database) {
        return database.startsWith("H2")
                ? Stream.concat(embedded(), flush()).toList()
                : Stream.concat(server(), flush()).toList();
    }

    private static Stream<Target> server() {
        return Stream.of(
                wall(Task.CREATE, Programs.HOOKS, Programs.BEST, 1.15),
                wall(Task.CREATE, Programs.HOOKS, Programs.JDBC, .98),
                client(Task.CREATE, 1.5),
                bytes(Task.CREATE, 1_400),
                wall(Task.UPDATE, Programs.HOOKS, Programs.BEST, 1.15),
                wall(Task.UPDATE, Programs.HOOKS, Programs.JDBC, .80),
                client(Task.UPDATE, 2),
                bytes(Task.UPDATE, 2_500),
                wall(Task.DELETE, Programs.HOOKS, Programs.BEST, 1.15),
                wall(Task.DELETE, Programs.HOOKS, Programs.JDBC, .50),
                client(Task.DELETE, 2),
                wall(Task.STATEMENT, Programs.HOOKS, Programs.BEST, 1.25),
                wall(Task.UPSERT, Programs.HOOKS, Programs.BEST, 1.15));
    }

    private static Stream<Target> embedded() {
        return Stream.of(Task.CREATE, Task.UPDATE, Task.DELETE, Task.STATEMENT, Task.UPSERT)
                .map(task -> wall(task, Programs.HOOKS, Programs.JDBC, 1.2));
    }

    private static Stream<Target> flush() {
        return Stream.of(Task.PERSIST, Task.DIRTY, Task.REMOVE)
                .flatMap(task -> Stream.of(
                        wall(task, Programs.FLUSH_QUIET, Programs.FLUSH_PLAIN, 1.10),
                        wall(task, Programs.FLUSH_INSTALLED, Programs.FLUSH_PLAIN, 1.02)));
    }

    private static Target wall(Task task, String program, String other, double atMost) {
        return new Target(
                task,
                program + " / " + other + ", wall",
                atMost,
                RATIO,
                found -> found.ratio(program, other, Cost::wall));
    }

    private static Target client(Task task, double atMost) {
        return new Target(
                task,
                Programs.HOOKS + " / " + Programs.JDBC + ", client CPU",
                atMost,
                RATIO,
                found -> found.ratio(Programs.HOOKS, Programs.JDBC, Cost::client));
    }

    private static Target bytes(Task task, int atMost) {
        return new Target(task, "bytes a row", atMost, BYTES, found -> found.bytesOfRow(Programs.HOOKS));
    }

    /** Tells whether what it needs was measured. */
    boolean isMeasured(Results results) {
        return results.has(task.isFlush() ? Programs.FLUSH_PLAIN : Programs.HOOKS)
                && (task.isFlush() || (results.has(Programs.JDBC) && results.has(Programs.BEST)));
    }

    /** Writes it. */
    String text() {
        return String.format(Locale.ROOT, format, atMost);
    }

    /** Writes what was measured, in bold if it is not reached. */
    String text(Found found) {
        double measured = value.applyAsDouble(found);
        String text = String.format(Locale.ROOT, format, measured);
        return measured <= atMost ? text : "**" + text + "**";
    }
}
