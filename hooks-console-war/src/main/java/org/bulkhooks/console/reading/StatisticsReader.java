package org.bulkhooks.console.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;

/**
 * Reads the Statistics of an application. What older versions of the library do not publish is left out of what it
 * reads.
 */
final class StatisticsReader {

    private static final int MINUTES = 60;
    private static final int HOURS = 48;
    private static final String[] ATTRIBUTES = {
        "CatalogRevision",
        "LastFailureClasses",
        "SizeClassMinimums",
        "SizeClassRuns",
        "SizeClassRecords",
        "SizeClassNanos",
        "SizeClassStatements",
        "MinuteRuns",
        "MinuteRecords",
        "MinuteFailures",
        "MinuteSelfNanos",
        "MinuteP95Nanos",
        "MinuteStatements",
        "HourFailures",
        "WindowMillis",
        "AllMinuteRuns",
        "AllMinuteFailures",
        "AllMinuteP95Nanos",
        "AllUsualP95Nanos",
        "Thrown",
        "Bypasses"
    };

    private final MBeanServer server;
    private final ObjectName statistics;
    private final List<HookNumber> declared;

    StatisticsReader(MBeanServer server, ObjectName statistics, List<HookNumber> declared) {
        this.server = server;
        this.statistics = statistics;
        this.declared = declared;
    }

    /**
     * Reads what all hooks did.
     *
     * @param revision the revision of the catalog that the numbers must belong to
     * @param size the number of hooks
     */
    StatisticsReading read(long revision, int size) throws JMException, UnreadableException {
        Columns columns = Columns.read(
                server,
                statistics,
                Stream.concat(Stream.of(ATTRIBUTES), declared.stream().map(HookNumber::attribute))
                        .toArray(String[]::new));
        if (columns.value("CatalogRevision", Long.class) != revision) {
            throw new UnreadableException("its Catalog changed while it was read; reload the page");
        }
        return new StatisticsReading(numbers(columns, size), activities(columns, size), windows(columns));
    }

    private List<HookNumbers> numbers(Columns columns, int size) throws UnreadableException {
        Map<HookNumber, long[]> read = new LinkedHashMap<>();
        for (HookNumber number : declared) {
            if (number.required() || columns.has(number.attribute())) {
                read.put(number, columns.longs(number.attribute(), size));
            }
        }
        String[] failureClasses = columns.strings("LastFailureClasses", size);
        return IntStream.range(0, size)
                .mapToObj(hook -> new HookNumbers(Columns.row(read, hook), failureClasses[hook]))
                .toList();
    }

    private static List<ActivityReading> activities(Columns columns, int size) throws UnreadableException {
        List<Windows> minutes = minutes(columns, size);
        List<Series> hourFailures = series(columns, "HourFailures", HOURS, size);
        List<List<SizeClass>> sizes = sizes(columns, size);
        List<List<ThrownReading>> thrown = thrown(columns, size);
        List<List<BypassReading>> bypasses = bypasses(columns, size);
        return IntStream.range(0, size)
                .mapToObj(hook -> new ActivityReading(
                        minutes.get(hook),
                        hourFailures.get(hook),
                        sizes.get(hook),
                        thrown.get(hook),
                        bypasses.get(hook),
                        Optional.empty()))
                .toList();
    }

    private static List<Windows> minutes(Columns columns, int size) throws UnreadableException {
        List<Series> runs = series(columns, "MinuteRuns", MINUTES, size);
        List<Series> records = series(columns, "MinuteRecords", MINUTES, size);
        List<Series> failures = series(columns, "MinuteFailures", MINUTES, size);
        List<Series> selfNanos = series(columns, "MinuteSelfNanos", MINUTES, size);
        List<Series> p95Nanos = series(columns, "MinuteP95Nanos", MINUTES, size);
        List<Series> statements = series(columns, "MinuteStatements", MINUTES, size);
        return IntStream.range(0, size)
                .mapToObj(hook -> new Windows(
                        runs.get(hook),
                        records.get(hook),
                        failures.get(hook),
                        selfNanos.get(hook),
                        p95Nanos.get(hook),
                        statements.get(hook)))
                .toList();
    }

    private static List<Series> series(Columns columns, String name, int count, int size) throws UnreadableException {
        if (!columns.has(name)) {
            return Collections.nCopies(size, Series.NONE);
        }
        return Arrays.stream(columns.table(name, size, count)).map(Series::of).toList();
    }

    private static ApplicationWindows windows(Columns columns) throws UnreadableException {
        if (!columns.has("AllMinuteRuns")) {
            return ApplicationWindows.NONE;
        }
        Windows minutes = new Windows(
                Series.of(columns.longs("AllMinuteRuns", MINUTES)),
                Series.NONE,
                Series.of(columns.longs("AllMinuteFailures", MINUTES)),
                Series.NONE,
                Series.of(columns.longs("AllMinuteP95Nanos", MINUTES)),
                Series.NONE);
        return new ApplicationWindows(
                columns.value("WindowMillis", Long.class), minutes, columns.value("AllUsualP95Nanos", Long.class));
    }

    private static List<List<SizeClass>> sizes(Columns columns, int size) throws UnreadableException {
        long[] minimums = columns.value("SizeClassMinimums", long[].class);
        long[][] runs = columns.table("SizeClassRuns", size, minimums.length);
        long[][] records = columns.table("SizeClassRecords", size, minimums.length);
        long[][] nanos = columns.table("SizeClassNanos", size, minimums.length);
        boolean counted = columns.has("SizeClassStatements");
        long[][] statements = counted ? columns.table("SizeClassStatements", size, minimums.length) : runs;
        List<List<SizeClass>> all = new ArrayList<>(size);
        for (int hook = 0; hook < size; hook++) {
            int row = hook;
            all.add(IntStream.range(0, minimums.length)
                    .filter(of -> runs[row][of] > 0)
                    .mapToObj(of -> new SizeClass(
                            minimums[of],
                            runs[row][of],
                            records[row][of],
                            nanos[row][of],
                            counted ? statements[row][of] : -1))
                    .toList());
        }
        return all;
    }

    private static List<List<ThrownReading>> thrown(Columns bean, int size) throws UnreadableException {
        List<List<ThrownReading>> all = lists(size);
        if (bean.has("Thrown")) {
            Columns columns = Columns.of("Thrown", bean.value("Thrown", CompositeData.class));
            int[] hooks = columns.value("hooks", int[].class);
            String[] classes = columns.strings("classes", hooks.length);
            boolean[] expected = columns.booleans("expected", hooks.length);
            long[] times = columns.longs("times", hooks.length);
            long[] firstMillis = columns.longs("firstMillis", hooks.length);
            long[] lastMillis = columns.longs("lastMillis", hooks.length);
            String[] frames = columns.strings("frames", hooks.length);
            for (int row = 0; row < hooks.length; row++) {
                at(all, hooks[row], "Thrown")
                        .add(new ThrownReading(
                                classes[row],
                                expected[row],
                                times[row],
                                firstMillis[row],
                                lastMillis[row],
                                frames[row]));
            }
        }
        return all;
    }

    private static List<List<BypassReading>> bypasses(Columns bean, int size) throws UnreadableException {
        Columns columns = Columns.of("Bypasses", bean.value("Bypasses", CompositeData.class));
        int[] hooks = columns.value("hooks", int[].class);
        String[] reasons = columns.strings("reasons", hooks.length);
        long[] calls = columns.longs("calls", hooks.length);
        long[] records = columns.longs("records", hooks.length);
        List<BypassReading.Last> last = lastBypasses(columns, hooks.length);
        List<List<BypassReading>> all = lists(size);
        for (int row = 0; row < hooks.length; row++) {
            at(all, hooks[row], "Bypasses")
                    .add(new BypassReading(reasons[row], calls[row], records[row], last.get(row)));
        }
        return all;
    }

    private static List<BypassReading.Last> lastBypasses(Columns columns, int length) throws UnreadableException {
        if (!columns.has("lastMillis")) {
            return Collections.nCopies(length, BypassReading.Last.UNKNOWN);
        }
        long[] millis = columns.longs("lastMillis", length);
        long[] records = columns.longs("lastRecords", length);
        String[] models = columns.strings("models", length);
        String[] changes = columns.strings("changes", length);
        return IntStream.range(0, length)
                .mapToObj(row -> new BypassReading.Last(millis[row], records[row], models[row], changes[row]))
                .toList();
    }

    private static <T> List<List<T>> lists(int size) {
        List<List<T>> all = new ArrayList<>(size);
        for (int hook = 0; hook < size; hook++) {
            all.add(new ArrayList<>());
        }
        return all;
    }

    private static <T> List<T> at(List<List<T>> all, int hook, String table) throws UnreadableException {
        if (hook < 0 || hook >= all.size()) {
            throw new UnreadableException(table + " of its Statistics names a hook that its Catalog does not have");
        }
        return all.get(hook);
    }

    /**
     * Reads how long the runs of a hook took.
     *
     * @param minutes how far it reaches back, or 0 for all since the start; all, where the application does not tell
     */
    Histogram histogram(HookReading hook, int size, int minutes) throws JMException, UnreadableException {
        Columns columns = Columns.read(server, statistics, "HistogramBoundsNanos", "Histogram");
        long[] bounds = columns.value("HistogramBoundsNanos", long[].class);
        if (minutes > 0 && hook.activity().minutes().known()) {
            Object answer = server.invoke(statistics, "durations", new Object[] {hook.id(), minutes}, new String[] {
                String.class.getName(), int.class.getName()
            });
            if (answer instanceof long[] counts && counts.length == bounds.length + 1) {
                return histogram(bounds, counts, true);
            }
            throw new UnreadableException("durations of its Statistics do not fit their bounds");
        }
        return histogram(bounds, columns.table("Histogram", size, bounds.length + 1)[hook.index()], minutes == 0);
    }

    private static Histogram histogram(long[] bounds, long[] counts, boolean windowed) {
        return new Histogram(
                Arrays.stream(bounds).boxed().toList(),
                Arrays.stream(counts).boxed().toList(),
                windowed);
    }

    /** Returns the SQL that a hook sent, the most frequent first; nothing where the application does not tell. */
    List<StatementReading> statements(String hookId) throws JMException, UnreadableException {
        Object answer;
        try {
            answer = server.invoke(
                    statistics, "statements", new Object[] {hookId}, new String[] {String.class.getName()});
        } catch (ReflectionException older) { // the library has no such operation
            return List.of();
        }
        if (!(answer instanceof CompositeData data)) {
            throw new UnreadableException("statements of its Statistics answers no columns");
        }
        Columns columns = Columns.of("statements", data);
        String[] shapes = columns.value("shapes", String[].class);
        long[] executions = columns.longs("executions", shapes.length);
        long[] nanos = columns.longs("nanos", shapes.length);
        long[] lastMillis = columns.longs("lastMillis", shapes.length);
        return IntStream.range(0, shapes.length)
                .mapToObj(row -> new StatementReading(shapes[row], executions[row], nanos[row], lastMillis[row]))
                .sorted(Comparator.comparingLong(StatementReading::executions).reversed())
                .toList();
    }

    /** Returns the native SQL that wrote past hooks, in the order of the application. */
    List<NativeSqlReading> nativeSql() throws JMException, UnreadableException {
        Columns attribute = Columns.read(server, statistics, "NativeSqlWrites");
        Columns columns = Columns.of("NativeSqlWrites", attribute.value("NativeSqlWrites", CompositeData.class));
        String[] shapes = columns.value("shapes", String[].class);
        String[] units = columns.strings("persistenceUnits", shapes.length);
        String[] models = columns.strings("models", shapes.length);
        String[] tables = columns.strings("tables", shapes.length);
        long[] executions = columns.longs("executions", shapes.length);
        long[] lastMillis = columns.longs("lastMillis", shapes.length);
        return IntStream.range(0, shapes.length)
                .mapToObj(row -> new NativeSqlReading(
                        units[row], models[row], tables[row], shapes[row], executions[row], lastMillis[row]))
                .toList();
    }
}
