package org.bulkhooks.eclipselink.semantics.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** What the application publishes of native SQL that its hooks cannot see, from a moment on. */
public final class NativeWrites {

    private final Map<String, Long> before = read();

    private NativeWrites() {}

    /** Begins to look. */
    public static NativeWrites begin() {
        return new NativeWrites();
    }

    /**
     * Returns the executions since the beginning, by {@code unit Model TABLE: shape}; a shape in other letters is
     * another.
     */
    public Map<String, Long> since() {
        Map<String, Long> since = read();
        before.forEach((shape, executions) -> since.merge(shape, -executions, Long::sum));
        since.values().removeIf(executions -> executions == 0);
        return since;
    }

    private static Map<String, Long> read() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            Set<ObjectName> names = server.queryNames(new ObjectName("org.bulkhooks:type=Statistics,*"), null);
            assertThat(names).as("applications").hasSize(1);
            return rows((CompositeData) server.getAttribute(names.iterator().next(), "NativeSqlWrites"));
        } catch (JMException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Map<String, Long> rows(CompositeData columns) {
        String[] units = (String[]) columns.get("persistenceUnits");
        String[] models = (String[]) columns.get("models");
        String[] tables = (String[]) columns.get("tables");
        String[] shapes = (String[]) columns.get("shapes");
        long[] executions = (long[]) columns.get("executions");
        Map<String, Long> rows = new TreeMap<>();
        for (int row = 0; row < units.length; row++) {
            String model = models[row].substring(models[row].lastIndexOf('.') + 1);
            rows.put(units[row] + " " + model + " " + tables[row] + ": " + shapes[row], executions[row]);
        }
        return rows;
    }
}
