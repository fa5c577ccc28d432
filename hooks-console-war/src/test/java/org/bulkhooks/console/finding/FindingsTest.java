package org.bulkhooks.console.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.application;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;
import static org.bulkhooks.console.Samples.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.management.JMException;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.finding.Finding.Kind;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.published.Bank;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.ApplicationWindows;
import org.bulkhooks.console.reading.BankReadings;
import org.bulkhooks.console.reading.BypassReading;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReach;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.SizeClass;
import org.bulkhooks.console.reading.ThrownReading;
import org.bulkhooks.console.reading.Windows;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final long NOW = Instant.parse("2026-11-30T03:07:12Z").toEpochMilli();
    private static final HookNumbers WELL = numbers(10, 1_000, 0);

    @Test
    void tellsOfTheBankWhatIsWrongWorstFirst() throws JMException {
        Findings findings = Findings.of(BankReadings.of(Bank.named("bank", "1")), System.currentTimeMillis());

        assertThat(findings.all())
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.FAILING,
                        Kind.FAILED,
                        Kind.NPLUS1,
                        Kind.GROWS,
                        Kind.TIED,
                        Kind.BYPASSED,
                        Kind.NATIVE_SQL,
                        Kind.NEVERRAN);
        assertThat(sentences(findings).get(2)).isEqualTo("LimitHooks.checkDaily issues a query for each record.");
        assertThat(sentences(findings).get(3))
                .isEqualTo("Two hooks grow faster than their records: RiskHooks.score and LimitHooks.checkDaily.");
        assertThat(findings.all().get(3).why().text())
                .isEqualTo("Twice the records take 3.7 times (n^1.9) and 2.6 times (n^1.4) as long.");
        assertThat(sentences(findings).get(4)).isEqualTo("Two pairs of hooks have no declared order.");
        assertThat(findings.failing()).isEqualTo(1);
        assertThat(findings.well()).isEqualTo(10);
    }

    @Test
    void aHookThatFailsSaysSinceWhenAndWhatIsMissing() {
        Finding finding = only(failing(5, "AFTER_SUCCESS", 101_730));

        assertThat(finding.sentence().text())
                .isEqualTo("Hooks.publish has failed in every run since 02:41, for 26 minutes.");
        assertThat(finding.why().text())
                .isEqualTo("5 of 5 runs, java.net.ConnectException. Thrown at FeedHooks.publish(FeedHooks.java:61). "
                        + "It runs after the commit: nothing was rolled back, but 101,730 records were written without "
                        + "its work.");
        assertThat(finding.sentence().parts().get(0).hook()).isNotNull();
        assertThat(finding.why().parts().get(1).code()).isTrue();
    }

    @Test
    void aHookInTheOperationThatFailsSaysThatNothingWasWritten() {
        assertThat(only(failing(1, "IN_PROGRESS", 0)).sentence().text())
                .isEqualTo("Hooks.publish failed in its last run, at 02:41.");
        assertThat(only(failing(1, "IN_PROGRESS", 0)).why().text())
                .startsWith("One run, java.net.ConnectException.")
                .endsWith("A failure rolls its operation back: nothing of it was written.");
    }

    private static HookReading failing(long failures, String phase, long missed) {
        HookNumbers numbers = with(
                numbers(10, 1_000, failures),
                Map.of(
                        HookNumber.FAILING_SINCE,
                        Instant.parse("2026-11-30T02:41:00Z").toEpochMilli(),
                        HookNumber.FAILURES_SINCE_SUCCESS,
                        failures,
                        HookNumber.MISSED,
                        missed));
        ActivityReading activity = new ActivityReading(
                Windows.NONE,
                Series.NONE,
                List.of(),
                List.of(
                        new ThrownReading("a.Rule", true, 9, NOW, NOW, ""),
                        new ThrownReading(
                                "java.net.ConnectException",
                                false,
                                failures,
                                NOW,
                                NOW,
                                "FeedHooks.publish(FeedHooks.java:61)")),
                List.of(),
                Optional.empty());
        HookReading plain = hook(BANK, 0, "Account", "AfterUpdate", "publish", numbers);
        return Samples.inPhase(with(plain, HookReach.UNKNOWN, activity), phase);
    }

    @Test
    void aFailureOfSomeHoursAgoIsToldAndAnOlderOneIsNot() {
        assertThat(only(failed("2026-11-30T02:52:00Z")).sentence().text())
                .isEqualTo("Hooks.check rolled back two operations, last at 02:52.");
        assertThat(only(failed("2026-11-29T22:10:00Z")).sentence().text())
                .isEqualTo("Hooks.check rolled back two operations, last yesterday at 22:10.");
        Findings old = Findings.of(application(BANK, failed("2026-11-29T09:14:00Z")), NOW);

        assertThat(old.all()).isEmpty();
        assertThat(old.lastFailureMillis())
                .isEqualTo(Instant.parse("2026-11-29T09:14:00Z").toEpochMilli());
    }

    private static HookReading failed(String last) {
        return hook(
                BANK,
                0,
                "Account",
                "check",
                with(
                        numbers(10, 1_000, 2),
                        Map.of(HookNumber.LAST_FAILURE, Instant.parse(last).toEpochMilli())));
    }

    @Test
    void aQueryForEachRecordIsFoundByItsSlope() {
        List<SizeClass> sizes = LongStream.of(10, 100, 1_000)
                .mapToObj(size -> new SizeClass(size, 1, size, 1_000, 1 + size))
                .toList();

        Finding finding = only(did(sizes, List.of()));

        assertThat(finding.sentence().text()).isEqualTo("Hooks.check issues a query for each record.");
        assertThat(finding.why().text())
                .isEqualTo("1 + 1.00 × records, over three sizes up to 1,000. It took 100.0 % of the time of all hooks "
                        + "since the start.");
    }

    @Test
    void aTieNamesItsHooks() {
        HookReading one = Samples.with(hook(BANK, 0, "Account", "check", WELL), 1, Samples.ALL);
        HookReading other = Samples.with(hook(BANK, 1, "Account", "post", WELL), 1, Samples.ALL);

        assertThat(only(one, other).sentence().text()).isEqualTo("Hooks.check and Hooks.post have no declared order.");
        assertThat(only(one, other).hooks()).containsExactly(one, other);
    }

    @Test
    void aBypassSaysWhatWasWrittenWithoutTheHook() {
        BypassReading.Last last = new BypassReading.Last(
                Instant.parse("2026-11-29T22:10:00Z").toEpochMilli(), 2_105, "a.Account", "DELETE");

        Finding once = only(did(List.of(), List.of(new BypassReading("clean-up", 1, 2_105, last))));
        Finding often = only(did(List.of(), List.of(new BypassReading("clean-up", 3, 6_000, last))));

        assertThat(once.sentence().text())
                .isEqualTo("2,105 deletes of Account bypassed Hooks.check yesterday at 22:10.");
        assertThat(once.why().text()).startsWith("Scope “clean-up”.");
        assertThat(often.sentence().text()).isEqualTo("6,000 records bypassed Hooks.check, last yesterday at 22:10.");
    }

    @Test
    void aBypassOfTheDayBeforeYesterdayIsNotToldAnyMore() {
        BypassReading.Last last =
                new BypassReading.Last(Instant.parse("2026-11-28T22:10:00Z").toEpochMilli(), 1, "a.Account", "DELETE");

        assertThat(Findings.of(application(BANK, did(List.of(), List.of(new BypassReading("x", 1, 1, last)))), NOW)
                        .all())
                .isEmpty();
    }

    @Test
    void anOlderLibraryDoesNotTellWhenTheBypassWas() {
        assertThat(only(did(List.of(), List.of(new BypassReading("x", 2, 9, BypassReading.Last.UNKNOWN))))
                        .sentence()
                        .text())
                .isEqualTo("9 records bypassed Hooks.check, last since the start.");
    }

    private static HookReading did(List<SizeClass> sizes, List<BypassReading> bypasses) {
        return with(
                hook(BANK, 0, "Account", "check", WELL),
                HookReach.UNKNOWN,
                new ActivityReading(Windows.NONE, Series.NONE, sizes, List.of(), bypasses, Optional.empty()));
    }

    @Test
    void aHookThatIsSwitchedOffSaysUntilWhenAndWhy() {
        HookControl off = new HookControl(
                true,
                Instant.parse("2026-11-30T06:00:00Z").toEpochMilli(),
                "mail server is down",
                Instant.parse("2026-11-30T03:00:00Z").toEpochMilli(),
                0);
        HookReading hook = with(
                hook(BANK, 0, "Account", "check", WELL),
                HookReach.UNKNOWN,
                new ActivityReading(Windows.NONE, Series.NONE, List.of(), List.of(), List.of(), Optional.of(off)));

        assertThat(only(hook).sentence().text())
                .isEqualTo("Hooks.check has been switched off since 03:00, until 06:00.");
        assertThat(only(hook).why().text()).contains("not done later").endsWith("Reason: mail server is down.");
    }

    @Test
    void whatNeverRanIsToldWhenTheApplicationHasRunForADay() {
        HookReading never = hook(BANK, 0, "Account", "check", Samples.NEVER_RAN);

        assertThat(Findings.of(started(never, NOW - 23 * 3_600_000L), NOW).all())
                .isEmpty();
        Finding finding =
                Findings.of(started(never, NOW - 33 * 3_600_000L), NOW).all().get(0);
        assertThat(finding.sentence().text()).isEqualTo("Hooks.check has not run since the start.");
        assertThat(finding.why().text()).isEqualTo("The application was started 33 hours ago.");
    }

    private static ApplicationReading started(HookReading hook, long millis) {
        return new ApplicationReading(
                BANK,
                "1.0",
                "EclipseLink 4",
                Instant.ofEpochMilli(millis),
                List.of(hook),
                List.of(),
                true,
                List.of(),
                List.of(),
                ApplicationWindows.NONE,
                null);
    }

    @Test
    void anApplicationThatCannotBeReadComesFirst() {
        ApplicationReading silent = new ApplicationReading(
                BANK,
                "unknown",
                "unknown",
                Instant.EPOCH,
                List.of(),
                List.of(),
                true,
                List.of(),
                List.of(),
                ApplicationWindows.NONE,
                "it did not answer in time");

        Findings findings = Findings.of(List.of(application(BANK, failing(1, "IN_PROGRESS", 0)), silent), NOW);

        assertThat(sentences(findings).get(0)).isEqualTo("/bank cannot be read: it did not answer in time.");
        assertThat(findings.all()).hasSize(2);
    }

    @Test
    void whereAllIsWellThereIsNothingToTell() {
        Findings findings = Findings.of(application(BANK, hook(BANK, 0, "Account", "check", WELL)), NOW);

        assertThat(findings.all()).isEmpty();
        assertThat(findings.well()).isEqualTo(1);
        assertThat(findings.lastFailureMillis()).isZero();
    }

    @Test
    void aLongListNamesTwoHooksAndCountsTheRest() {
        List<HookReading> hooks = LongStream.range(0, 5)
                .mapToObj(index -> hook(BANK, (int) index, "Account", "m" + index, WELL))
                .toList();

        assertThat(Phrase.hooks(hooks).text()).isEqualTo("Hooks.m0, Hooks.m1 and 3 others");
        assertThat(Phrase.hooks(hooks.subList(0, 3)).text()).isEqualTo("Hooks.m0, Hooks.m1 and Hooks.m2");
    }

    @Test
    void tellsOnceWhatIsSoOnEachNodeAndCountsAHookOnce() {
        ApplicationReading one = onNode("one", WELL, Samples.NEVER_RAN, Samples.NEVER_RAN);
        ApplicationReading two = onNode("two", WELL, WELL, Samples.NEVER_RAN);

        Findings findings = Findings.of(List.of(one, two), NOW);

        assertThat(sentences(findings))
                .containsExactly("Hooks.a and Hooks.b have no declared order.", "Hooks.c has not run since the start.");
        assertThat(findings.hooks()).isEqualTo(3);
        assertThat(findings.well()).isZero();
    }

    @Test
    void tellsOfEachNodeWhatFailsThereAndCountsTheHookOnce() {
        HookNumbers failing = with(numbers(10, 1_000, 3), Map.of(HookNumber.FAILING_SINCE, NOW - 60_000));
        ApplicationReading one = onNode("one", failing, WELL, WELL);
        ApplicationReading two = onNode("two", failing, WELL, WELL);

        Findings findings = Findings.of(List.of(one, two), NOW);

        assertThat(findings.all()).extracting(Finding::kind).containsExactly(Kind.FAILING, Kind.FAILING, Kind.TIED);
        assertThat(findings.failing()).isEqualTo(1);
        assertThat(findings.well()).isEqualTo(1);
    }

    private static ApplicationReading onNode(String node, HookNumbers a, HookNumbers b, HookNumbers c) {
        ApplicationKey key = new ApplicationKey("/bank", node, node);
        return application(
                key,
                with(hook(key, 0, "Account", "a", a), 7, Samples.ALL),
                with(hook(key, 1, "Account", "b", b), 7, Samples.ALL),
                hook(key, 2, "Account", "c", c));
    }

    private static Finding only(HookReading... hooks) {
        List<Finding> all = Findings.of(application(BANK, hooks), NOW).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> sentences(Findings findings) {
        return findings.all().stream().map(finding -> finding.sentence().text()).toList();
    }
}
