package org.bulkhooks.console.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.trace.Cause;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.TracesReading;
import org.junit.jupiter.api.Test;

class FailedOperationsTest {

    private static final long HOUR = 3_600_000;
    private static final long NOW = 50 * HOUR;
    private static final String EXCEPTION = "jakarta.persistence.PersistenceException";
    private static final Cause REFUSED =
            new Cause("org.postgresql.util.PSQLException", "23505", "INSERT INTO ACCOUNT (ID) VALUES (?)");

    private static OperationReading operation(long ended, Outcome outcome, String failure, int hook, Cause cause) {
        return new OperationReading(
                ended, 1, ended - 5, 5_000_000, 0, "flush", "Account", 1, 0, 0, 1, 1, 1, outcome, ended, "", "", "",
                failure, "", hook, cause);
    }

    private static OperationReading refused(long ended) {
        return operation(ended, Outcome.ROLLED_BACK, EXCEPTION, -1, REFUSED);
    }

    private static Optional<Finding> find(long dropped, OperationReading... operations) {
        return FailedOperations.of(Samples.BANK, new TracesReading(8, dropped, List.of(operations)), NOW);
    }

    @Test
    void tellsHowManyWereRolledBackInTheLastHourAndWhy() {
        Finding finding = find(0, refused(NOW - HOUR), refused(NOW - HOUR / 2), refused(NOW - HOUR - 1))
                .orElseThrow();

        assertThat(finding.kind()).isEqualTo(Finding.Kind.ROLLED_BACK);
        assertThat(finding.sentence().text())
                .isEqualTo("Two operations were rolled back in the last hour, last at 01:30, and not by a hook.");
        assertThat(finding.why().text())
                .isEqualTo("PSQLException ended the last one, SQL state 23505 (a constraint was violated)."
                        + " The SQL that failed: INSERT INTO ACCOUNT (ID) VALUES (?)");
    }

    @Test
    void tellsWhatWasThrownWhereNoMoreIsKnown() {
        Finding finding = find(0, operation(NOW, Outcome.ROLLED_BACK, EXCEPTION, -1, Cause.UNKNOWN))
                .orElseThrow();

        assertThat(finding.sentence().text()).startsWith("One operation was rolled back at 02:00");
        assertThat(finding.why().text()).isEqualTo("PersistenceException ended the last one.");
    }

    @Test
    void saysThatThereMayHaveBeenMoreWhereSomeMadeRoom() {
        assertThat(find(1, refused(NOW), refused(NOW)).orElseThrow().sentence().text())
                .startsWith("2 operations or more were rolled back in the last hour");
        assertThat(find(1, refused(NOW)).orElseThrow().sentence().text()).startsWith("One operation was");
    }

    @Test
    void cutsLongSql() {
        Cause cause = new Cause("java.sql.SQLException", "", "x".repeat(500));

        assertThat(find(0, operation(NOW, Outcome.ROLLED_BACK, EXCEPTION, -1, cause))
                        .orElseThrow()
                        .why()
                        .text())
                .hasSizeLessThan(250)
                .endsWith("x…");
    }

    @Test
    void isSilentAboutHooksRulesAndWhatItsCallerRolledBack() {
        assertThat(find(
                        0,
                        operation(NOW, Outcome.ROLLED_BACK, EXCEPTION, 0, REFUSED),
                        operation(NOW, Outcome.ROLLED_BACK, "", -1, Cause.UNKNOWN),
                        operation(NOW, Outcome.REFUSED, "org.bulkhooks.RecordsRejectedException", -1, Cause.UNKNOWN),
                        operation(NOW, Outcome.COMMITTED, "", -1, Cause.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void standsAmongTheOthersByHowBadItIs() {
        List<Finding> others = new ArrayList<>(List.of(find(0, refused(NOW)).orElseThrow()));

        assertThat(new Findings(List.of(), List.of()).with(others).all()).isEqualTo(others);
        assertThat(Finding.Kind.ROLLED_BACK).isBetween(Finding.Kind.FAILED, Finding.Kind.OFF);
    }
}
