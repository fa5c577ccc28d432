package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.bulkhooks.internal.registry.Hook;

/**
 * The management bean Metrics: the main numbers of the hooks once more, as a table with one row a hook. Exporters such
 * as that of Prometheus turn rows into metrics, and pass over the arrays of {@link StatisticsBean}; rows take much
 * longer to read, so nothing else uses them.
 */
final class MetricsBean {

    private static final int LABELS = 3;
    private static final List<Part> PARTS = parts();
    private static final String[] NAMES = names(PARTS.stream());

    static final TabularType HOOKS = tableType();

    /** A part of a row: those that name the hook come first, and are the index of the table. */
    private record Part(String name, OpenType<?> type, String meaning, Function<CountedHook, Object> read) {

        static Part label(String name, String meaning, Function<Hook, String> read) {
            return new Part(name, SimpleType.STRING, meaning, row -> read.apply(row.hook()));
        }

        static Part number(String name, String meaning, Function<HookCounters, Long> read) {
            return new Part(name, SimpleType.LONG, meaning, row -> read.apply(row.counters()));
        }

        /** A number that {@link HookNumbers} declares as a sum. */
        static Part sum(String name, String meaning, String declared) {
            return number(name, meaning, counters -> counters.sum(declared));
        }
    }

    private record CountedHook(Hook hook, HookCounters counters) {}

    private MetricsBean() {}

    static OpenBean<RunStatistics> of(RunStatistics statistics) {
        return new OpenBean<>(
                "The main numbers of the hooks, for exporters of metrics",
                statistics,
                List.of(new Column<>(
                        "Hooks", HOOKS, "", "one row a hook; what exporters of metrics can read", MetricsBean::rows)));
    }

    private static List<Part> parts() {
        return List.of(
                Part.label("hook", "the id of the hook", Hook::id),
                Part.label("event", "the event that it observes", hook -> hook.event()
                        .eventClass()
                        .getSimpleName()),
                Part.label("model", "the simple class name of its model", hook -> hook.model()
                        .getSimpleName()),
                Part.sum("runs", "calls", "Runs"),
                Part.sum("failures", "calls that threw, expected vetoes excepted", "Failures"),
                Part.sum("expectedVetoes", "calls that threw what is a rule of the business", "ExpectedVetoes"),
                Part.sum("records", "records of all calls", "Records"),
                Part.sum("rejectedRecords", "records that the hook rejected", "RejectedRecords"),
                Part.number("bypassedRecords", "records of calls that a bypass left out", hook -> hook.bypasses()
                        .records()),
                Part.sum("statements", "statements that all calls sent to databases", "Statements"),
                Part.sum("totalNanos", "time of all calls", "TotalNanos"),
                Part.sum("selfNanos", "the same without the hooks of operations that they started", "SelfNanos"),
                Part.number("maxNanos", "longest call", HookCounters::maxNanos));
    }

    private static TabularType tableType() {
        try {
            CompositeType row = new CompositeType(
                    "HookMetrics",
                    "the numbers of one hook",
                    NAMES,
                    PARTS.stream().map(Part::meaning).toArray(String[]::new),
                    PARTS.stream().map(Part::type).toArray(OpenType<?>[]::new));
            return new TabularType(
                    "HooksMetrics",
                    "the numbers of all hooks",
                    row,
                    names(PARTS.stream().limit(LABELS)));
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String[] names(Stream<Part> parts) {
        return parts.map(Part::name).toArray(String[]::new);
    }

    private static TabularData rows(RunStatistics statistics) {
        TabularData rows = new TabularDataSupport(HOOKS);
        List<HookCounters> counters = statistics.counters();
        for (int index = 0; index < counters.size(); index++) {
            rows.put(row(new CountedHook(statistics.hooks().get(index), counters.get(index))));
        }
        return rows;
    }

    private static CompositeDataSupport row(CountedHook hook) {
        Object[] values = PARTS.stream().map(part -> part.read().apply(hook)).toArray();
        try {
            return new CompositeDataSupport(HOOKS.getRowType(), NAMES, values);
        } catch (OpenDataException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
