package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.TabularType;
import org.bulkhooks.internal.dispatch.HookSwitches;
import org.bulkhooks.internal.dispatch.HookWatches;
import org.bulkhooks.internal.trace.Traces;
import org.junit.jupiter.api.Test;

/** Holds docs/reference/management-beans.md against what is really published. */
class ManagementBeansReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "management-beans.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| `([\\w\\[\\]]+)` \\|", Pattern.MULTILINE);

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();

    @Test
    void namesEachAttributeWithItsType() throws IOException, JMException {
        String reference = Files.readString(REFERENCE);
        ManagementBeans beans = register(RunStatistics.on(SampleHooks.ALL, 64));

        for (ObjectName name : server.queryNames(new ObjectName("org.bulkhooks:*"), null)) {
            assertThat(documented(reference, name.getKeyProperty("type"))).isEqualTo(published(name));
        }
        beans.unregister();
    }

    @Test
    void hasTheUnitAndTheMeaningOfEachAttributeAsTheyAreDeclared() throws IOException, JMException {
        ManagementBeans beans = register(RunStatistics.on(SampleHooks.ALL, 64));

        assertThat(tables("Catalog"))
                .isEqualTo(rows(published("Catalog"), CatalogAnswers.ORDER, CatalogAnswers.ATTRIBUTE));
        assertThat(tables("Control")).isEqualTo(rows(published("Control")));
        assertThat(tables("Statistics"))
                .isEqualTo(rows(
                        published("Statistics"),
                        StatisticsBean.THROWN,
                        StatisticsBean.BYPASSES,
                        StatisticsBean.WRITES,
                        StatisticsBean.NATIVE_SQL,
                        StatisticsBean.STATEMENTS));
        assertThat(tables("Runs")).isEqualTo(rows(published("Runs"), RunsBean.RUNS));
        assertThat(tables("Traces"))
                .isEqualTo(rows(published("Traces"), TracesBean.OPERATIONS, TracesBean.STEPS, TracesBean.WRITTEN));
        beans.unregister();
    }

    @Test
    void namesEachOperationWithItsParameters() throws IOException, JMException {
        String reference = Files.readString(REFERENCE);
        ManagementBeans beans = register(RunStatistics.on(SampleHooks.ALL, 64));

        for (ObjectName name : server.queryNames(new ObjectName("org.bulkhooks:*"), null)) {
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                assertThat(section(reference, name.getKeyProperty("type")))
                        .contains("`" + operation.getName()
                                + Arrays.stream(operation.getSignature())
                                        .map(parameter -> simple(parameter.getType()) + " " + parameter.getName())
                                        .collect(Collectors.joining(", ", "(", ")"))
                                + "`");
            }
        }
        beans.unregister();
    }

    private ManagementBeans register(RunStatistics statistics) {
        return ManagementBeans.register(
                server,
                new ApplicationDescription("any", "1", "none", Instant.EPOCH),
                List.of(),
                SampleHooks.REGISTRY,
                statistics,
                Traces.of(10),
                Set.of(),
                new HookControl(SampleHooks.ALL, new HookSwitches(), new HookWatches(), List.of()));
    }

    private MBeanAttributeInfo[] published(String type) throws JMException {
        ObjectName name = server.queryNames(new ObjectName("org.bulkhooks:type=" + type + ",*"), null)
                .iterator()
                .next();
        return server.getMBeanInfo(name).getAttributes();
    }

    /** Returns the rows that the page should have: copy from here what a failure misses. */
    private static String rows(MBeanAttributeInfo[] attributes, Table<?>... tables) {
        return Stream.concat(Arrays.stream(attributes), Arrays.stream(tables).flatMap(table -> table.columns().stream()
                        .map(Column::info)))
                .map(info -> Stream.of(
                                "`" + info.getName() + "`",
                                "`" + simple(info.getType()) + "`",
                                (String) info.getDescriptor().getFieldValue("units"),
                                info.getDescription())
                        .map(cell -> cell.isEmpty() ? "| " : "| " + cell + " ")
                        .collect(Collectors.joining("", "", "|")))
                .collect(Collectors.joining("\n"));
    }

    private static String tables(String type) throws IOException {
        return section(Files.readString(REFERENCE), type)
                .lines()
                .filter(line -> ROW.matcher(line).find())
                .collect(Collectors.joining("\n"));
    }

    private static String section(String reference, String type) {
        int begin = reference.indexOf("\n## " + type + "\n");
        assertThat(begin).as("section " + type).isPositive();
        int end = reference.indexOf("\n## ", begin + 1);
        return reference.substring(begin, end < 0 ? reference.length() : end);
    }

    private static Set<String> documented(String reference, String type) {
        Set<String> rows = new TreeSet<>();
        Matcher row = ROW.matcher(section(reference, type));
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2));
        }
        return rows;
    }

    private Set<String> published(ObjectName name) throws JMException {
        Set<String> rows = new TreeSet<>();
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            rows.add(attribute.getName() + " " + simple(attribute.getType()));
            if (attribute.getDescriptor().getFieldValue(JMX.OPEN_TYPE_FIELD) instanceof CompositeType columns) {
                rows.addAll(rows(columns));
            }
            if (attribute.getDescriptor().getFieldValue(JMX.OPEN_TYPE_FIELD) instanceof TabularType table) {
                rows.addAll(rows(table.getRowType()));
            }
        }
        for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
            if (operation.getDescriptor().getFieldValue(JMX.OPEN_TYPE_FIELD) instanceof CompositeType columns) {
                rows.addAll(rows(columns));
            }
        }
        return rows;
    }

    private static Set<String> rows(CompositeType columns) {
        return columns.keySet().stream()
                .map(column -> column + " " + simple(columns.getType(column).getClassName()))
                .collect(Collectors.toSet());
    }

    private static String simple(String className) {
        return switch (className) {
            case "java.lang.Long" -> "long";
            case "[J" -> "long[]";
            case "[[J" -> "long[][]";
            case "[I" -> "int[]";
            case "[Z" -> "boolean[]";
            case "[Ljava.lang.String;" -> "String[]";
            case "[[Ljava.lang.String;" -> "String[][]";
            default -> className.substring(className.lastIndexOf('.') + 1);
        };
    }
}
