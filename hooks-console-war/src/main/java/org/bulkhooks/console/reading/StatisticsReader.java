package org.bulkhooks.console.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** Reads the Statistics of an application. */
final class StatisticsReader {

    private static final String[] ATTRIBUTES = {
        "CatalogRevision",
        "Runs",
        "Failures",
        "Vetoes",
        "Skips",
        "Records",
        "Statements",
        "RejectedRecords",
        "BypassedCalls",
        "BypassedRecords",
        "TotalNanos",
        "SelfNanos",
        "P50Nanos",
        "P95Nanos",
        "MaxNanos",
        "LastRunMillis",
        "LastFailureMillis",
        "LastFailureClasses"
    };

    private final MBeanServer server;
    private final ObjectName statistics;

    StatisticsReader(MBeanServer server, ObjectName statistics) {
        this.server = server;
        this.statistics = statistics;
    }

    List<HookNumbers> numbers(long revision, int size) throws JMException, UnreadableException {
        Columns columns = Columns.read(server, statistics, ATTRIBUTES);
        if (columns.value("CatalogRevision", Long.class) != revision) {
            throw new UnreadableException("its Catalog changed while it was read; reload the page");
        }
        long[] runs = columns.longs("Runs", size);
        long[] failures = columns.longs("Failures", size);
        long[] vetoes = columns.longs("Vetoes", size);
        long[] skips = columns.longs("Skips", size);
        long[] records = columns.longs("Records", size);
        long[] statements = columns.longs("Statements", size);
        long[] rejected = columns.longs("RejectedRecords", size);
        long[] bypassedCalls = columns.longs("BypassedCalls", size);
        long[] bypassedRecords = columns.longs("BypassedRecords", size);
        long[] total = columns.longs("TotalNanos", size);
        long[] self = columns.longs("SelfNanos", size);
        long[] p50 = columns.longs("P50Nanos", size);
        long[] p95 = columns.longs("P95Nanos", size);
        long[] max = columns.longs("MaxNanos", size);
        long[] lastRun = columns.longs("LastRunMillis", size);
        long[] lastFailure = columns.longs("LastFailureMillis", size);
        String[] failureClasses = columns.strings("LastFailureClasses", size);
        List<HookNumbers> numbers = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            numbers.add(new HookNumbers(
                    runs[index],
                    failures[index],
                    vetoes[index],
                    skips[index],
                    records[index],
                    statements[index],
                    rejected[index],
                    bypassedCalls[index],
                    bypassedRecords[index],
                    total[index],
                    self[index],
                    p50[index],
                    p95[index],
                    max[index],
                    lastRun[index],
                    lastFailure[index],
                    failureClasses[index]));
        }
        return numbers;
    }

    Histogram histogram(int index, int size) throws JMException, UnreadableException {
        Columns columns = Columns.read(server, statistics, "HistogramBoundsNanos", "Histogram");
        long[][] counts = columns.value("Histogram", long[][].class);
        long[] bounds = columns.value("HistogramBoundsNanos", long[].class);
        if (counts.length != size || counts[index].length != bounds.length + 1) {
            throw new UnreadableException("Histogram of its Statistics does not fit its Catalog");
        }
        return new Histogram(
                Arrays.stream(bounds).boxed().toList(),
                Arrays.stream(counts[index]).boxed().toList());
    }

    /** Returns why a hook was bypassed, in the order of the reasons. */
    List<BypassReading> bypasses(int index) throws JMException, UnreadableException {
        Columns attribute = Columns.read(server, statistics, "Bypasses");
        Columns columns = Columns.of("Bypasses", attribute.value("Bypasses", CompositeData.class));
        int[] hooks = columns.value("hooks", int[].class);
        String[] reasons = columns.strings("reasons", hooks.length);
        long[] calls = columns.longs("calls", hooks.length);
        long[] records = columns.longs("records", hooks.length);
        return IntStream.range(0, hooks.length)
                .filter(row -> hooks[row] == index)
                .mapToObj(row -> new BypassReading(reasons[row], calls[row], records[row]))
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
