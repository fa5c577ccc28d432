package org.bulkhooks.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** What the only application publishes of operations that began since this was made. */
public final class PublishedTraces {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final long before;

    private PublishedTraces(long before) {
        this.before = before;
    }

    /** Begins to look. */
    public static PublishedTraces begin() {
        PublishedTraces all = new PublishedTraces(0);
        return new PublishedTraces(all.operations().stream()
                .mapToLong(operation -> (Long) operation.get("ids"))
                .max()
                .orElse(0));
    }

    /** Returns the operations that began since, the newest first. */
    public List<Map<String, Object>> operations() {
        return rows((CompositeData) read("Traces", "Operations")).stream()
                .filter(operation -> (Long) operation.get("ids") > before)
                .toList();
    }

    /** Returns the only operation that began since. */
    public Map<String, Object> operation() {
        List<Map<String, Object>> operations = operations();
        assertThat(operations).hasSize(1);
        return operations.get(0);
    }

    /** Returns the steps of an operation. */
    public List<Map<String, Object>> steps(Map<String, Object> operation) {
        return rows((CompositeData) ask("Traces", "operation", operation.get("ids"), "long"));
    }

    /** Returns what an operation has written, such as {@code Account CREATE 5}. */
    public List<String> written(Map<String, Object> operation) {
        return rows((CompositeData) ask("Traces", "written", operation.get("ids"), "long")).stream()
                .map(row -> simple(row.get("models")) + " " + row.get("changes") + " " + row.get("records"))
                .toList();
    }

    /**
     * Returns the steps of an operation as a tree: each is indented below its parent, with the words that do not depend
     * on the integration; SQL is left out.
     */
    public List<String> tree(Map<String, Object> operation) {
        List<Map<String, Object>> steps = steps(operation);
        String[] methods = (String[]) read("Catalog", "HookEvents");
        List<String> tree = new ArrayList<>();
        for (Map<String, Object> step : steps) {
            if (!"SQL".equals(step.get("kinds"))) {
                int depth = 0;
                for (int up = (Integer) step.get("parents");
                        up >= 0;
                        up = (Integer) steps.get(up).get("parents")) {
                    depth++;
                }
                int hook = (Integer) step.get("hooks");
                String what = hook >= 0 ? methods[hook] : (String) step.get("labels");
                String failure = simple(step.get("failureClasses"));
                tree.add("  ".repeat(depth) + step.get("kinds") + " " + what + " " + step.get("records")
                        + ((Integer) step.get("chunks") > 0 ? " of chunk " + step.get("chunks") : "")
                        + (failure.isEmpty() ? "" : " threw " + failure));
            }
        }
        return tree;
    }

    /** Returns the SQL of all hooks with a method of this name, with its executions. */
    public Map<String, Long> statements(String method) {
        String[] ids = (String[]) read("Catalog", "HookIds");
        String[] methods = (String[]) read("Catalog", "HookMethods");
        Map<String, Long> found = new LinkedHashMap<>();
        for (int hook = 0; hook < ids.length; hook++) {
            if (methods[hook].equals(method)) {
                for (Map<String, Object> row :
                        rows((CompositeData) ask("Statistics", "statements", ids[hook], "java.lang.String"))) {
                    found.merge((String) row.get("shapes"), (Long) row.get("executions"), Long::sum);
                }
            }
        }
        return found;
    }

    /** Returns the numbers of the operations of the last runs of all hooks with a method of this name. */
    public Set<Long> operationsOfRuns(String method) {
        String[] ids = (String[]) read("Catalog", "HookIds");
        String[] methods = (String[]) read("Catalog", "HookMethods");
        Set<Long> found = new TreeSet<>();
        for (int hook = 0; hook < ids.length; hook++) {
            if (methods[hook].equals(method)) {
                rows((CompositeData) ask("Runs", "recentRuns", ids[hook], "java.lang.String"))
                        .forEach(run -> found.add((Long) run.get("operations")));
            }
        }
        return found;
    }

    /** Returns how many records were written since the start, such as {@code Account bulk.create CREATE}. */
    public Map<String, Long> writes() {
        Map<String, Long> found = new LinkedHashMap<>();
        rows((CompositeData) read("Statistics", "Writes"))
                .forEach(row ->
                        found.put(simple(row.get("models")) + " " + row.get("kinds") + " " + row.get("changes"), (Long)
                                row.get("records")));
        return found;
    }

    /** Returns how many statements all hooks have executed together, as they are counted by their runs. */
    public long statements() {
        return LongStream.of((long[]) read("Statistics", "Statements")).sum();
    }

    /** Returns all that all management beans of the application publish, as one text. */
    public String everything() {
        StringBuilder text = new StringBuilder();
        try {
            for (ObjectName name : server.queryNames(new ObjectName("org.bulkhooks:*"), null)) {
                for (var attribute : server.getMBeanInfo(name).getAttributes()) {
                    append(server.getAttribute(name, attribute.getName()), text);
                }
            }
        } catch (JMException thrown) {
            throw new IllegalStateException(thrown);
        }
        for (Map<String, Object> operation : operations()) {
            text.append(steps(operation)).append(written(operation));
        }
        for (String id : (String[]) read("Catalog", "HookIds")) {
            append(ask("Statistics", "statements", id, "java.lang.String"), text);
            append(ask("Runs", "recentRuns", id, "java.lang.String"), text);
        }
        return text.toString();
    }

    private static void append(Object value, StringBuilder text) {
        if (value instanceof CompositeData columns) {
            columns.values().forEach(column -> append(column, text));
        } else if (value != null && value.getClass().isArray()) {
            for (int index = 0; index < Array.getLength(value); index++) {
                append(Array.get(value, index), text);
            }
        } else {
            text.append(value).append('\n');
        }
    }

    private static String simple(Object className) {
        String name = (String) className;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Object read(String type, String attribute) {
        try {
            return server.getAttribute(name(type), attribute);
        } catch (JMException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private Object ask(String type, String operation, Object argument, String signature) {
        try {
            return server.invoke(name(type), operation, new Object[] {argument}, new String[] {signature});
        } catch (JMException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private ObjectName name(String type) throws JMException {
        Set<ObjectName> names = server.queryNames(new ObjectName("org.bulkhooks:type=" + type + ",*"), null);
        assertThat(names).as("applications").hasSize(1);
        return names.iterator().next();
    }

    private static List<Map<String, Object>> rows(CompositeData columns) {
        int size = Array.getLength(columns.values().iterator().next());
        return IntStream.range(0, size)
                .mapToObj(row -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (String column : columns.getCompositeType().keySet()) {
                        values.put(column, Array.get(columns.get(column), row));
                    }
                    return values;
                })
                .toList();
    }
}
