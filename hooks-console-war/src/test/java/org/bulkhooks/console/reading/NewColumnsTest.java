package org.bulkhooks.console.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.management.JMException;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.published.Bank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What later versions of the library publish is read where it is, and missed nowhere. */
class NewColumnsTest {

    private static final String CHECK_DAILY = "org.example.bank.limits.LimitHooks.checkDaily(BeforeCreate)";

    @Test
    void readsTheWindowsOfEachHookAndOfAll() throws JMException {
        ApplicationReading bank = BankReadings.of(Bank.named("bank", "1"));
        HookReading hook = bank.hook(CHECK_DAILY).orElseThrow();

        assertThat(bank.problem()).isNull();
        assertThat(hook.activity().minutes().known()).isTrue();
        assertThat(hook.activity().minutes().runs().size()).isEqualTo(60);
        assertThat(hook.activity().minutes().runs().sum()).isEqualTo(1_284);
        assertThat(hook.activity().minutes().failures().sum()).isEqualTo(2);
        assertThat(hook.activity().hourFailures().size()).isEqualTo(48);
        assertThat(bank.windows().millis()).isPositive();
        assertThat(bank.windows().minutes().runs().sum()).isEqualTo(13_636);
        assertThat(bank.windows().usualP95Nanos()).isEqualTo(95_000_000);
    }

    @Test
    void readsTheNumbersThatOlderVersionsDoNotHave() throws JMException {
        HookReading hook =
                BankReadings.of(Bank.named("bank", "1")).hook(CHECK_DAILY).orElseThrow();

        assertThat(hook.numbers()).isNotNull();
        assertThat(hook.numbers().values().keySet()).containsExactlyElementsOf(HookNumber.ALL);
        assertThat(hook.numbers().find(HookNumber.LAST_HOUR_P95)).hasValue(1_920_000_000);
    }

    @Test
    void readsWhatWasThrownAndBypassed() throws JMException {
        ApplicationReading bank = BankReadings.of(Bank.named("bank", "1"));

        assertThat(bank.hook(CHECK_DAILY).orElseThrow().activity().thrown())
                .extracting(ThrownReading::className, ThrownReading::expected, ThrownReading::times)
                .containsExactlyInAnyOrder(
                        tuple("java.lang.NullPointerException", false, 2L),
                        tuple("org.example.bank.limits.LimitExceededException", true, 9L));
        BypassReading bypass = bank.hooks().stream()
                .flatMap(hook -> hook.activity().bypasses().stream())
                .findFirst()
                .orElseThrow();
        assertThat(bypass.reason()).isEqualTo("yearly clean-up");
        assertThat(bypass.last().records()).isEqualTo(2_105);
        assertThat(bypass.last().change()).isEqualTo("DELETE");
    }

    @Test
    void readsTheQueriesOfEachSize() throws JMException {
        List<SizeClass> sizes = BankReadings.of(Bank.named("bank", "1"))
                .hook(CHECK_DAILY)
                .orElseThrow()
                .activity()
                .sizes();

        assertThat(sizes).hasSizeGreaterThan(3).allMatch(size -> size.runs() > 0);
        SizeClass largest = sizes.get(sizes.size() - 1);
        assertThat(largest.statements()).isEqualTo(largest.runs() + largest.records());
    }

    @Test
    void readsTheSqlOfAHookAndItsDurationsInAWindow() throws JMException, UnreadableException {
        Applications applications = BankReadings.applications(Bank.named("bank", "1"));
        ApplicationReading bank = applications.all().get(0);
        HookReading hook = bank.hook(CHECK_DAILY).orElseThrow();

        HookDetails details = applications.details(hook, bank.hooks().size(), 60);

        assertThat(details.histogram().windowed()).isTrue();
        assertThat(details.statements()).hasSize(1);
        assertThat(details.statements().get(0).shape()).startsWith("select sum(AMOUNT)");
    }

    @Test
    void tellsWhichHooksAreSwitchedOff() throws JMException {
        HookReading hook =
                BankReadings.of(Bank.named("bank", "1")).hook(CHECK_DAILY).orElseThrow();

        assertThat(hook.activity().control())
                .hasValueSatisfying(control -> assertThat(control.disabled()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LastSuccessMillis",
                "FailingSinceMillis",
                "FailuresSinceSuccess",
                "MissedRecords",
                "DatabaseNanos",
                "MinuteRuns",
                "MinuteStatements",
                "HourRuns",
                "HourFailures",
                "LastHourP95Nanos",
                "UsualP95Nanos",
                "AllMinuteRuns",
                "SizeClassStatements",
                "Thrown"
            })
    void anApplicationThatLacksANewColumnIsShownWithoutIt(String column) throws JMException {
        ApplicationReading bank =
                BankReadings.of(Bank.named("bank", "1").changing("Statistics", values -> values.remove(column)));

        assertThat(bank.problem()).isNull();
        assertThat(bank.hooks()).hasSize(18).allMatch(hook -> hook.numbers() != null);
    }

    @Test
    void anApplicationThatLacksThemAllIsShownWithWhatItHas() throws JMException {
        Consumer<Map<String, Object>> old = values -> values.keySet()
                .removeIf(name -> name.startsWith("Minute")
                        || name.startsWith("Hour")
                        || name.startsWith("All")
                        || Set.of("Thrown", "SizeClassStatements", "WindowMillis")
                                .contains(name)
                        || HookNumber.ALL.stream()
                                .anyMatch(number ->
                                        !number.required() && number.attribute().equals(name)));
        ApplicationReading bank = BankReadings.of(Bank.named("bank", "1").changing("Statistics", old));
        HookReading hook = bank.hook(CHECK_DAILY).orElseThrow();

        assertThat(bank.problem()).isNull();
        assertThat(bank.windows()).isEqualTo(ApplicationWindows.NONE);
        assertThat(hook.numbers().find(HookNumber.FAILING_SINCE)).isEmpty();
        assertThat(hook.numbers().get(HookNumber.RUNS)).isPositive();
        assertThat(hook.activity().minutes()).isEqualTo(Windows.NONE);
        assertThat(hook.activity().sizes()).isNotEmpty().allMatch(size -> size.statements() == -1);
    }

    @Test
    void aNewColumnOfAnotherTypeIsAProblem() throws JMException {
        ApplicationReading bank = BankReadings.of(
                Bank.named("bank", "1").changing("Statistics", values -> values.put("MinuteRuns", new long[][] {{1}})));

        assertThat(bank.problem()).isEqualTo("MinuteRuns of its Statistics has 1 elements instead of 18");
    }
}
