package org.bulkhooks.console.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.StepReading;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.trace.WrittenReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads what the bank of the mock-ups publishes, as an application does. */
class TracesTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BeanCalls beans = new BeanCalls(server, Duration.ofMinutes(1), threads);
    private final Traces traces = new Traces(beans);
    private final Orders orders = new Orders(beans);
    private final Controls controls = new Controls(beans);
    private final Bypasses bypasses = new Bypasses(beans);
    private final Writes writes = new Writes(beans);
    private final ApplicationKey absent = new ApplicationKey("other", "one");

    @BeforeEach
    void publish() throws JMException {
        Bank.named("bank", "one").publish(server);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private ApplicationReading bank() {
        return new Applications(server, Duration.ofMinutes(1), threads).all().get(0);
    }

    @Test
    void readsOperationsTheirStepsAndWhatTheyWrote() throws UnreadableException {
        TracesReading kept = traces.operations(bank().key()).orElseThrow();

        OperationReading failed = kept.operations().stream()
                .filter(operation -> operation.outcome() == Outcome.ROLLED_BACK)
                .findFirst()
                .orElseThrow();
        assertThat(failed.kind()).isEqualTo("bulk.create");
        assertThat(failed.callerMethod()).isEqualTo("TransactionImport.run");
        List<StepReading> steps = traces.steps(bank().key(), failed.id()).orElseThrow();
        assertThat(steps.get(0).kind()).isEqualTo("OPERATION");
        assertThat(steps).extracting(StepReading::kind).contains("CHUNK", "HOOK", "SQL");
        assertThat(traces.written(bank().key(), failed.id()).orElseThrow())
                .extracting(WrittenReading::shortModel)
                .contains("LedgerEntry");
    }

    @Test
    void knowsThatAnOperationIsNotKeptAnyMore() throws UnreadableException {
        assertThat(traces.steps(bank().key(), 1_000_000)).isEmpty();
    }

    @Test
    void knowsThatAnApplicationHasNoSuchBean() throws UnreadableException {
        assertThat(traces.operations(absent)).isEmpty();
        assertThat(controls.switchOn(absent, "x")).isFalse();
    }

    @Test
    void readsTheOrderWithItsTie() throws UnreadableException {
        ApplicationReading bank = bank();
        String account = bank.models().stream()
                .filter(model -> model.shortName().equals("Account"))
                .map(ModelReading::entityClass)
                .findFirst()
                .orElseThrow();

        List<OrderStep> steps = orders.order(bank, account, "UPDATE").orElseThrow();

        assertThat(steps).filteredOn(OrderStep::isHook).hasSize(9);
        assertThat(steps).filteredOn(step -> step.tieGroup() > 0).hasSize(2);
    }

    @Test
    void switchesAHookOffAndOn() throws UnreadableException {
        ApplicationReading bank = bank();
        HookReading hook = bank.hooks().get(3);

        assertThat(controls.switchOff(bank.key(), hook.id(), 0, "slow (by maria)"))
                .isTrue();
        HookControl off = controls.of(bank).orElseThrow().get(3);
        assertThat(off.disabled()).isTrue();
        assertThat(off.reason()).isEqualTo("slow (by maria)");
        assertThat(controls.switchOn(bank.key(), hook.id())).isTrue();
        assertThat(controls.of(bank).orElseThrow().get(3).disabled()).isFalse();
        assertThat(controls.watch(bank.key(), hook.id(), 60)).isTrue();
        assertThat(controls.of(bank).orElseThrow().get(3).watchedUntilMillis()).isPositive();
        assertThat(controls.switchOn(bank.key(), "no such hook")).isFalse();
    }

    @Test
    void readsTheStepThatRejectedRecords() throws UnreadableException {
        OperationReading refused = traces.operations(bank().key()).orElseThrow().operations().stream()
                .filter(operation -> operation.shortFailure().equals("RecordsRejectedException"))
                .findFirst()
                .orElseThrow();

        assertThat(refused.failingHook()).isNotNegative();
        assertThat(traces.steps(bank().key(), refused.id()).orElseThrow())
                .filteredOn(step -> step.rejected() == 1)
                .extracting(StepReading::hook)
                .containsExactly(refused.failingHook());
    }

    @Test
    void readsOnWhichWaysRecordsWereWritten() throws UnreadableException {
        assertThat(writes.of(bank().key()).orElseThrow())
                .extracting(write -> write.kind() + " " + write.change())
                .contains("bulk.create CREATE", "flush UPDATE", "statement delete DELETE");
        assertThat(writes.of(absent)).isEmpty();
    }

    @Test
    void anOlderLibraryTellsNoWays() throws JMException, UnreadableException {
        MBeanServer older = MBeanServerFactory.newMBeanServer();
        Bank.named("bank", "one")
                .changing("Statistics", values -> values.remove("Writes"))
                .publish(older);

        assertThat(new Writes(new BeanCalls(older, Duration.ofMinutes(1), threads)).of(bank().key()))
                .hasValue(List.of());
    }

    @Test
    void aRunLeadsToItsOperation() throws UnreadableException {
        HookReading hook = bank().hooks().stream()
                .filter(one -> one.shortName().equals("LimitHooks.checkDaily"))
                .findFirst()
                .orElseThrow();
        Applications applications = new Applications(server, Duration.ofMinutes(1), threads);

        List<RunReading> runs =
                applications.details(hook, bank().hooks().size(), 60).runs();

        assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(
                        traces.operations(bank().key()).orElseThrow().operation(run.operation()))
                .isPresent());
    }

    @Test
    void readsBypassesWithTheirReasons() throws UnreadableException {
        assertThat(bypasses.of(bank()).orElseThrow())
                .extracting(HookBypass::reason)
                .contains("yearly clean-up");
    }
}
