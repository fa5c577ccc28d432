package org.bulkhooks.console.reading;

import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** Reads the Runs of an application. */
final class RunsReader {

    private final MBeanServer server;
    private final ObjectName runs;

    RunsReader(MBeanServer server, ObjectName runs) {
        this.server = server;
        this.runs = runs;
    }

    List<RunReading> recentRuns(String hookId) throws JMException, UnreadableException {
        Object answer = server.invoke(runs, "recentRuns", new Object[] {hookId}, new String[] {String.class.getName()});
        if (!(answer instanceof CompositeData data)) {
            throw new UnreadableException("recentRuns of its Runs answers no columns");
        }
        Columns columns = Columns.of("Runs", data);
        long[] startedAt = columns.value("startedAtMillis", long[].class);
        int size = startedAt.length;
        long[] nanos = columns.longs("nanos", size);
        long[] selfNanos = columns.longs("selfNanos", size);
        int[] records = columns.ints("records", size);
        int[] statements = columns.ints("statements", size);
        int[] rejected = columns.ints("rejected", size);
        int[] depths = columns.ints("depths", size);
        String[] entityClasses = columns.strings("entityClasses", size);
        String[] changeTypes = columns.strings("changeTypes", size);
        String[] failureClasses = columns.strings("failureClasses", size);
        List<RunReading> readings = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            readings.add(new RunReading(
                    startedAt[index],
                    nanos[index],
                    selfNanos[index],
                    records[index],
                    statements[index],
                    rejected[index],
                    depths[index],
                    entityClasses[index],
                    changeTypes[index],
                    failureClasses[index]));
        }
        return readings;
    }
}
