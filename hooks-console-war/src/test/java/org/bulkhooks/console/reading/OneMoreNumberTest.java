package org.bulkhooks.console.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.number.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that an application publishes is read by being declared. */
class OneMoreNumberTest {

    private static final HookNumber WIDE_RUNS = HookNumber.required("WideRuns", Unit.CALLS);
    private static final RunNumber WAITED = new RunNumber("waitedNanos", Unit.NANOS);

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private PublishedApplication bank;

    @BeforeEach
    void publish() throws JMException {
        bank = new PublishedApplication(server, "/bank", "one");
    }

    @Test
    void readsADeclaredNumberOfEachHook() throws JMException, UnreadableException {
        bank.statistics.attributes.put("WideRuns", new long[] {77, 78});

        List<HookNumbers> numbers = new StatisticsReader(
                        server, bank.name("Statistics"), with(HookNumber.ALL, WIDE_RUNS))
                .read(1, 2)
                .numbers();

        assertThat(numbers).extracting(hook -> hook.get(WIDE_RUNS)).containsExactly(77L, 78L);
        assertThat(numbers).extracting(hook -> hook.get(HookNumber.RUNS)).containsExactly(1L, 101L);
    }

    @Test
    void readsADeclaredNumberOfEachRun() throws JMException, UnreadableException {
        bank.runs.answer = PublishedApplication.recentRuns("waitedNanos", new long[] {40});

        List<RunReading> runs = new RunsReader(server, bank.name("Runs"), with(RunNumber.ALL, WAITED)).recentRuns("b");

        assertThat(runs).extracting(run -> run.get(WAITED)).containsExactly(40L);
        assertThat(runs.get(0).values().keySet()).endsWith(WAITED);
    }

    private static <T> List<T> with(List<T> declared, T oneMore) {
        return Stream.concat(declared.stream(), Stream.of(oneMore)).toList();
    }
}
