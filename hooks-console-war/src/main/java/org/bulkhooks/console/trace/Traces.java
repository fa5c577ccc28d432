package org.bulkhooks.console.trace;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;

/** Reads the operations that applications keep. Each call reads anew. Thread-safe. */
@Dependent
public final class Traces {

    private static final String TYPE = "Traces";
    private static final Comparator<OperationReading> RUNNING_FIRST = Comparator.comparing(
                    (OperationReading operation) -> operation.outcome() != Outcome.RUNNING)
            .thenComparing(
                    Comparator.comparingLong(OperationReading::startedAtMillis).reversed())
            .thenComparing(Comparator.comparingLong(OperationReading::id).reversed());

    private final BeanCalls beans;

    /** Reads through calls of beans. */
    @Inject
    public Traces(BeanCalls beans) {
        this.beans = beans;
    }

    /**
     * Returns the operations that an application keeps.
     *
     * @return empty if it keeps none: its library is older, or its statistics are off
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<TracesReading> operations(ApplicationKey application) throws UnreadableException {
        return beans.read(application, TYPE, "operations", (server, traces) -> {
            Columns columns = Columns.read(server, traces, "Capacity", "Dropped", "Operations");
            return new TracesReading(
                    columns.value("Capacity", Integer.class),
                    columns.value("Dropped", Long.class),
                    operations(Columns.of(TYPE, columns.value("Operations", CompositeData.class))));
        });
    }

    /**
     * Returns the steps of an operation in the order of their begin.
     *
     * @return empty if the application does not keep it any more
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<StepReading>> steps(ApplicationKey application, long id) throws UnreadableException {
        return beans.read(
                application, TYPE, "steps " + id, (server, traces) -> steps(ask(server, traces, "operation", id)));
    }

    /**
     * Returns what an operation wrote, by model and change.
     *
     * @return empty if the application does not keep it any more
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<WrittenReading>> written(ApplicationKey application, long id) throws UnreadableException {
        return beans.read(
                application, TYPE, "written " + id, (server, traces) -> written(ask(server, traces, "written", id)));
    }

    private static Columns ask(MBeanServer server, ObjectName traces, String operation, long id)
            throws JMException, UnreadableException {
        Object answer = server.invoke(traces, operation, new Object[] {id}, new String[] {"long"});
        if (!(answer instanceof CompositeData data)) {
            throw new UnreadableException(operation + " of its Traces answers no columns");
        }
        return Columns.of(TYPE, data);
    }

    private static List<OperationReading> operations(Columns columns) throws UnreadableException {
        long[] ids = columns.value("ids", long[].class);
        int size = ids.length;
        long[] transactions = columns.longs("transactions", size);
        long[] startedAt = columns.longs("startedAtMillis", size);
        long[] nanos = columns.longs("nanos", size);
        long[] databaseNanos = columns.longs("databaseNanos", size);
        String[] kinds = columns.strings("kinds", size);
        String[] models = columns.strings("models", size);
        int[] records = ints(columns, "records", size);
        int[] hookRuns = ints(columns, "hookRuns", size);
        int[] hookFailures = ints(columns, "hookFailures", size);
        int[] statements = ints(columns, "statements", size);
        int[] depths = ints(columns, "depths", size);
        int[] chunks = ints(columns, "chunks", size);
        String[] outcomes = columns.strings("outcomes", size);
        long[] endedAt = columns.longs("endedAtMillis", size);
        String[] callers = columns.strings("callers", size);
        String[] threads = columns.strings("threads", size);
        String[] traceIds = columns.strings("traceIds", size);
        String[] failureClasses = columns.strings("failureClasses", size);
        String[] failureFrames = columns.strings("failureFrames", size);
        int[] failingHooks = ints(columns, "failingHooks", size);
        Cause[] causes = causes(columns, size);
        return IntStream.range(0, size)
                .mapToObj(row -> new OperationReading(
                        ids[row],
                        transactions[row],
                        startedAt[row],
                        nanos[row],
                        databaseNanos[row],
                        kinds[row],
                        models[row],
                        records[row],
                        hookRuns[row],
                        hookFailures[row],
                        statements[row],
                        depths[row],
                        chunks[row],
                        Outcome.of(outcomes[row]),
                        endedAt[row],
                        callers[row],
                        threads[row],
                        traceIds[row],
                        failureClasses[row],
                        failureFrames[row],
                        failingHooks[row],
                        causes[row]))
                .sorted(RUNNING_FIRST)
                .toList();
    }

    /** Older libraries do not tell them. */
    private static Cause[] causes(Columns columns, int size) throws UnreadableException {
        Cause[] causes = new Cause[size];
        Arrays.fill(causes, Cause.UNKNOWN);
        if (columns.has("rootCauseClasses")) {
            String[] classes = columns.strings("rootCauseClasses", size);
            String[] states = columns.strings("sqlStates", size);
            String[] sql = columns.strings("failedSql", size);
            Arrays.setAll(causes, row -> new Cause(classes[row], states[row], sql[row]));
        }
        return causes;
    }

    private static List<StepReading> steps(Columns columns) throws UnreadableException {
        String[] kinds = columns.value("kinds", String[].class);
        int size = kinds.length;
        int[] parents = ints(columns, "parents", size);
        String[] labels = columns.strings("labels", size);
        int[] hooks = ints(columns, "hooks", size);
        String[] models = columns.strings("models", size);
        int[] chunks = ints(columns, "chunks", size);
        int[] records = ints(columns, "records", size);
        int[] rejected = columns.has("rejected") ? ints(columns, "rejected", size) : new int[size];
        int[] times = ints(columns, "times", size);
        long[] startNanos = columns.longs("startNanos", size);
        long[] nanos = columns.longs("nanos", size);
        String[] failureClasses = columns.strings("failureClasses", size);
        String[] frames = columns.strings("frames", size);
        List<StepReading> steps = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            if (parents[row] >= row) {
                throw new UnreadableException("operation of its Traces has a step before the one that it is part of");
            }
            steps.add(new StepReading(
                    row,
                    parents[row],
                    kinds[row],
                    labels[row],
                    hooks[row],
                    models[row],
                    chunks[row],
                    records[row],
                    rejected[row],
                    times[row],
                    startNanos[row],
                    nanos[row],
                    failureClasses[row],
                    frames[row]));
        }
        return steps;
    }

    private static List<WrittenReading> written(Columns columns) throws UnreadableException {
        String[] models = columns.value("models", String[].class);
        String[] changes = columns.strings("changes", models.length);
        int[] records = ints(columns, "records", models.length);
        return IntStream.range(0, models.length)
                .mapToObj(row -> new WrittenReading(models[row], changes[row], records[row]))
                .toList();
    }

    /** Reads a column of numbers, wide or narrow, which are small enough for this. */
    private static int[] ints(Columns columns, String name, int length) throws UnreadableException {
        return Arrays.stream(columns.numbers(name, length))
                .mapToInt(number -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)))
                .toArray();
    }
}
