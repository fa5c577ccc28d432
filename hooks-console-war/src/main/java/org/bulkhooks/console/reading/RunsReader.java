package org.bulkhooks.console.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.RunNumber;

/** Reads the Runs of an application. */
final class RunsReader {

    private final MBeanServer server;
    private final ObjectName runs;
    private final List<RunNumber> declared;

    RunsReader(MBeanServer server, ObjectName runs, List<RunNumber> declared) {
        this.server = server;
        this.runs = runs;
        this.declared = declared;
    }

    List<RunReading> recentRuns(String hookId) throws JMException, UnreadableException {
        Object answer = server.invoke(runs, "recentRuns", new Object[] {hookId}, new String[] {String.class.getName()});
        if (!(answer instanceof CompositeData data)) {
            throw new UnreadableException("recentRuns of its Runs answers no columns");
        }
        Columns columns = Columns.of("Runs", data);
        long[] startedAt = columns.value("startedAtMillis", long[].class);
        int size = startedAt.length;
        Map<RunNumber, long[]> numbers = new LinkedHashMap<>();
        for (RunNumber number : declared) {
            numbers.put(number, columns.numbers(number.column(), size));
        }
        String[] entityClasses = columns.strings("entityClasses", size);
        String[] changeTypes = columns.strings("changeTypes", size);
        String[] failureClasses = columns.strings("failureClasses", size);
        boolean[] expected = columns.booleans("expected", size);
        long[] operations = columns.has("operations") ? columns.longs("operations", size) : new long[size];
        List<RunReading> readings = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            readings.add(new RunReading(
                    startedAt[index],
                    Columns.row(numbers, index),
                    entityClasses[index],
                    changeTypes[index],
                    failureClasses[index],
                    expected[index],
                    operations[index]));
        }
        return readings;
    }
}
