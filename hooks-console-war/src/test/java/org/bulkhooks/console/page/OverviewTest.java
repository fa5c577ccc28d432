package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;
import static org.bulkhooks.console.Samples.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.finding.Findings;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.BankReadings;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.Series;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final HookReading WELL = hook(BANK, 0, "Account", "check", numbers(10, 1_000, 0));
    private static final HookReading FAILING = hook(
            BANK,
            1,
            "Account",
            "mail",
            with(
                    numbers(10, 1_000, 1),
                    Map.of(HookNumber.FAILING_SINCE, 1_000L, HookNumber.FAILURES_SINCE_SUCCESS, 2L)));
    private static final HookReading TIED =
            Samples.with(hook(BANK, 2, "Account", "post", numbers(10, 1_000, 0)), 1, Samples.ALL);

    @Test
    void theTitleSaysHowItIs() {
        assertThat(title()).isEqualTo("All 0 hooks are well");
        assertThat(title(WELL)).isEqualTo("The only hook is well");
        assertThat(title(WELL, FAILING)).isEqualTo("One hook is failing");
        assertThat(title(WELL, TIED)).isEqualTo("One thing needs a look");
        assertThat(title(WELL, FAILING, TIED)).isEqualTo("One hook is failing, and one more thing needs a look");
        assertThat(OverviewView.title(true, new Findings(List.of(), List.of()))).isEqualTo("No application with hooks");
    }

    private static String title(HookReading... hooks) {
        return OverviewView.title(false, Findings.of(application(BANK, hooks), 100_000_000));
    }

    @Test
    void theTitleOfTheBankCountsInWords() throws JMException {
        ApplicationReading bank = BankReadings.of(Bank.named("bank", "1"));

        assertThat(OverviewView.title(false, Findings.of(bank, System.currentTimeMillis())))
                .isEqualTo("One hook is failing, and seven more things need a look");
    }

    @Test
    void eachFindingLeadsToItsProof() throws JMException {
        List<ApplicationReading> applications = List.of(BankReadings.of(Bank.named("bank", "1")));
        List<FindingRow> rows = Findings.of(applications, System.currentTimeMillis()).all().stream()
                .map(finding -> FindingRow.of(finding, applications, Optional.empty()))
                .toList();

        assertThat(rows)
                .extracting(FindingRow::url)
                .satisfiesExactly(
                        failing -> assertThat(failing)
                                .contains("FeedHooks.publish")
                                .endsWith("#failures"),
                        failed -> assertThat(failed)
                                .contains("LimitHooks.checkDaily")
                                .endsWith("#failures"),
                        query -> assertThat(query)
                                .contains("LimitHooks.checkDaily")
                                .endsWith("#queries"),
                        grows -> assertThat(grows).isEqualTo("/hooks?app=bank&flag=grows"),
                        tied -> assertThat(tied).isEqualTo("/hooks?app=bank&flag=tied"),
                        bypass -> assertThat(bypass).startsWith("/coverage?app=bank"),
                        sql -> assertThat(sql).isEqualTo("/native-sql?app=bank"),
                        never -> assertThat(never).isEqualTo("/hooks?app=bank&flag=neverran"));
        assertThat(rows).extracting(FindingRow::tone).startsWith("bad", "bad", "warn", "warn", "");
    }

    @Test
    void theRateIsOverTheRunningMinuteAndTheOneBefore() {
        Series runs = Series.of(0, 60, 30);

        assertThat(MinutesView.rate(runs, 120_000, 150_000)).isEqualTo(60);
        assertThat(MinutesView.rate(runs, 120_000, 120_000)).isEqualTo(90);
    }

    @Test
    void aChoiceOfApplicationsHasAllFirst() {
        assertThat(Choice.ofApplications(List.of(application(BANK), application(STOCK)), "/stock"))
                .containsExactly(
                        new Choice("", "All applications", false),
                        new Choice("/bank", "/bank", false),
                        new Choice("/stock", "/stock", true));
    }
}
