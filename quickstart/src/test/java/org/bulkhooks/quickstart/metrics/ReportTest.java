package org.bulkhooks.quickstart.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void countsCallsOfHooksAndTheirRecords() {
        HookCalls calls = new HookCalls();
        calls.count("LedgerHooks.post", "LedgerEntry", 1_000);
        calls.count("LedgerHooks.post", "LedgerEntry", 500);
        calls.count("AuditHooks.updated", "Account", 3);

        Report report = new Report("Posted", 1_500, 12, calls.soFar());

        assertThat(report.calls()).isEqualTo(3);
        assertThat(report.hooks())
                .isEqualTo(List.of(
                        new CalledHook("LedgerHooks.post", "LedgerEntry", 2, 1_500),
                        new CalledHook("AuditHooks.updated", "Account", 1, 3)));
        assertThat(report.hooks().get(0).recordsPerCall()).isEqualTo(750);
    }
}
