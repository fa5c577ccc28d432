package org.bulkhooks.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/**
 * What to run.
 *
 * @param database see {@link org.bulkhooks.benchmarks.database.Database#open}
 * @param rows how many rows a run writes, one number after the other, the greatest first
 * @param rounds how many runs of each task and program count
 * @param warmUp how many come before these; empty for as many as a program needs to be compiled
 * @param tasks the tasks
 * @param programs the names of the programs
 * @param file where the recording is written to; empty for nowhere
 */
record Settings(
        String database,
        List<Integer> rows,
        int rounds,
        OptionalInt warmUp,
        List<Task> tasks,
        List<String> programs,
        String file) {

    /** Up to so many rows all programs run, and all rounds. */
    private static final int MANY_ROWS = 10_000;

    private static final int LEAST_ROUNDS = 2;

    /** So many rows a program has written in a task before its runs count; then its code is compiled. */
    private static final int WARM = 100_000;

    /** So many rounds are left out where a program has done the task with more rows before. */
    private static final int SHORT_WARM_UP = 4;

    /** Reads arguments of the form {@code name=value}; lists have commas. */
    static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("not name=value: " + argument + "\n" + usage());
            }
            given.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        Settings settings = new Settings(
                take(given, "database", "postgresql"),
                list(take(given, "rows", "10000")).stream()
                        .map(Integer::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                Integer.parseInt(take(given, "rounds", "9")),
                given.containsKey("warmup")
                        ? OptionalInt.of(Integer.parseInt(take(given, "warmup", "")))
                        : OptionalInt.empty(),
                list(take(given, "tasks", names(Task.values()))).stream()
                        .map(task -> Task.valueOf(task.toUpperCase(Locale.ROOT)))
                        .toList(),
                list(take(given, "programs", String.join(",", Programs.NAMES))),
                take(given, "file", ""));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given.keySet() + "\n" + usage());
        }
        return settings;
    }

    /** Returns how many rounds count with so many rows: fewer where each takes long. */
    int rounds(int rows) {
        return areMany(rows) ? Math.min(rounds, Math.max(LEAST_ROUNDS, rounds * MANY_ROWS / rows)) : rounds;
    }

    /** Returns how many rounds come before these, besides the run in which SQL is counted. */
    int warmUp(int rows) {
        if (warmUp.isPresent()) {
            return warmUp.getAsInt();
        }
        return rows == greatest(areMany(rows)) ? Math.max(0, WARM / rows - 1) : SHORT_WARM_UP;
    }

    private int greatest(boolean many) {
        return rows.stream().filter(each -> areMany(each) == many).findFirst().orElseThrow();
    }

    /** Tells whether only those programs run that targets and rivals are about. */
    static boolean areMany(int rows) {
        return rows > MANY_ROWS;
    }

    private static String usage() {
        return "database=postgresql|mariadb|h2|jdbc:.. rows=1000,10000 rounds=9 warmup=(as many as it takes) tasks="
                + names(Task.values()) + " programs=" + String.join(",", Programs.NAMES) + " file=recording.txt";
    }

    private static String names(Task... tasks) {
        return String.join(",", Arrays.stream(tasks).map(Task::toString).toList());
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static List<String> list(String value) {
        return List.of(value.split(",", -1));
    }
}
