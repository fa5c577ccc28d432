package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.MAIL;
import static org.bulkhooks.internal.stats.SampleHooks.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.ArrayType;
import org.bulkhooks.internal.trace.Traces;
import org.junit.jupiter.api.Test;

/** One more number is one more declaration. */
class HookNumbersTest {

    private static final HookNumber WIDE_RUNS =
            HookNumber.sum("WideRuns", "calls", "calls with more than 100 records", run -> run.records() > 100 ? 1 : 0);

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();

    @Test
    void aSumIsCountedAndPublishedByBeingDeclared() throws JMException {
        RunStatistics statistics = RunStatistics.on(
                SampleHooks.ALL,
                Stream.concat(HookNumbers.ALL.stream(), Stream.of(WIDE_RUNS)).toList(),
                64,
                System::currentTimeMillis);
        ManagementBeans beans = ManagementBeans.register(
                server,
                new ApplicationDescription("any", "1", "none", Instant.EPOCH),
                List.of(),
                SampleHooks.REGISTRY,
                statistics,
                Traces.of(10),
                Set.of(SampleHooks.MAIL.id()),
                null);

        statistics.ran(run(MAIL, 101, 1_000, 5), List.of());
        statistics.ran(run(MAIL, 100, 2_000, 5), List.of());
        statistics.ran(run(CHECK, 1, 2_000, 5), List.of());

        ObjectName published = server.queryNames(new ObjectName("org.bulkhooks:type=Statistics,*"), null)
                .iterator()
                .next();
        assertThat(server.getAttribute(published, "WideRuns")).isEqualTo(new long[] {0, 1});
        assertThat(server.getAttribute(published, "Runs")).isEqualTo(new long[] {1, 2});
        MBeanAttributeInfo described = Arrays.stream(
                        server.getMBeanInfo(published).getAttributes())
                .filter(attribute -> attribute.getName().equals("WideRuns"))
                .findFirst()
                .orElseThrow();
        assertThat(described.getType()).isEqualTo("[J");
        assertThat(described.getDescription()).isEqualTo("calls with more than 100 records");
        assertThat(described.getDescriptor().getFieldValue("units")).isEqualTo("calls");
        assertThat(described.getDescriptor().getFieldValue(JMX.OPEN_TYPE_FIELD)).isInstanceOf(ArrayType.class);
        beans.unregister();
    }
}
