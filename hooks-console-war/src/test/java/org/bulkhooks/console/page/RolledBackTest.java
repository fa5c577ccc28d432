package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.finding.FailedOperations;
import org.bulkhooks.console.finding.Finding;
import org.bulkhooks.console.finding.Findings;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.published.PublishedApplication;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.BankReadings;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolledBackTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final Traces traces = new Traces(new BeanCalls(server, Duration.ofMinutes(1), Runnable::run));
    private ApplicationReading bank;
    private Finding failed;

    @BeforeEach
    void publish() throws JMException {
        PublishedApplication published = Bank.named("bank", "1");
        published.publish(server);
        bank = BankReadings.of(published);
        failed = Findings.of(bank, System.currentTimeMillis()).all().stream()
                .filter(finding -> finding.kind() == Finding.Kind.FAILED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFindingLeadsToTheOperationAndSaysWhatWasUndone() throws UnreadableException {
        Optional<RolledBack> found = RolledBack.of(failed, List.of(bank), traces);

        FindingRow row = FindingRow.of(failed, List.of(bank), found);
        OperationReading operation = traces.operations(bank.key())
                .orElseThrow()
                .operation(found.orElseThrow().id())
                .orElseThrow();
        assertThat(operation.failureClass()).isEqualTo("java.lang.NullPointerException");
        assertThat(operation.records()).as("the last of two").isEqualTo(4_000);
        assertThat(row.url()).isEqualTo("/operation?app=bank&id=" + operation.id());
        assertThat(row.go()).isEqualTo("The last operation");
        assertThat(row.why())
                .extracting(Piece::text)
                .contains("In the last one this was undone: 3,000 creates of LedgerEntry, 2,431 updates of Account and"
                        + " 2,431 creates of AuditRow.");
    }

    @Test
    void theFindingOfOperationsWithoutAFailingHookLeadsToTheLast() throws UnreadableException {
        Finding refused = FailedOperations.of(
                        bank.key(), traces.operations(bank.key()).orElseThrow(), System.currentTimeMillis())
                .orElseThrow();

        FindingRow row = FindingRow.of(refused, List.of(bank), RolledBack.of(refused, List.of(bank), traces));
        assertThat(row.tone()).isEqualTo("bad");
        assertThat(row.go()).isEqualTo("The last operation");
        assertThat(row.url()).startsWith("/operation?app=bank&id=");
        assertThat(traces.operations(bank.key())
                        .orElseThrow()
                        .operation(Long.parseLong(row.url().replaceFirst(".*id=", "")))
                        .orElseThrow()
                        .cause()
                        .sqlState())
                .isEqualTo("23505");
        assertThat(FindingRow.of(refused, List.of(bank), Optional.empty()).url())
                .isEqualTo("/operations?app=bank");
    }

    @Test
    void whatFailsAfterTheCommitHasRolledNothingBack() {
        Finding failing = Findings.of(bank, System.currentTimeMillis()).all().stream()
                .filter(finding -> finding.kind() == Finding.Kind.FAILING)
                .findFirst()
                .orElseThrow();

        assertThat(RolledBack.of(failing, List.of(bank), traces)).isEmpty();
        assertThat(FindingRow.of(failing, List.of(bank), Optional.empty()).url())
                .endsWith("#failures");
    }

    @Test
    void whereNoOperationIsKeptTheFindingLeadsToTheHook() {
        Traces nothing =
                new Traces(new BeanCalls(MBeanServerFactory.newMBeanServer(), Duration.ofMinutes(1), Runnable::run));

        assertThat(RolledBack.of(failed, List.of(bank), nothing)).isEmpty();
    }
}
