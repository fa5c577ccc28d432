package org.bulkhooks.console.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;

/** Reads the Statistics of an application. */
final class StatisticsReader {

    private final MBeanServer server;
    private final ObjectName statistics;
    private final List<HookNumber> declared;

    StatisticsReader(MBeanServer server, ObjectName statistics, List<HookNumber> declared) {
        this.server = server;
        this.statistics = statistics;
        this.declared = declared;
    }

    List<HookNumbers> numbers(long revision, int size) throws JMException, UnreadableException {
        Stream<String> attributes = declared.stream().map(HookNumber::attribute);
        Columns columns = Columns.read(
                server,
                statistics,
                Stream.concat(Stream.of("CatalogRevision", "LastFailureClasses"), attributes)
                        .toArray(String[]::new));
        if (columns.value("CatalogRevision", Long.class) != revision) {
            throw new UnreadableException("its Catalog changed while it was read; reload the page");
        }
        Map<HookNumber, long[]> read = new LinkedHashMap<>();
        for (HookNumber number : declared) {
            read.put(number, columns.longs(number.attribute(), size));
        }
        String[] failureClasses = columns.strings("LastFailureClasses", size);
        return IntStream.range(0, size)
                .mapToObj(hook -> new HookNumbers(Columns.row(read, hook), failureClasses[hook]))
                .toList();
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
