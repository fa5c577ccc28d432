package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;

import java.util.List;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.RunReading;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void showsTheNumbersOfAHookThatRan() {
        HookRow row = HookRow.of(hook(BANK, 1, "Account", "check", numbers(1_234, 2_000_000, 1)), true, "?x", 61_000);

        assertThat(row)
                .isEqualTo(new HookRow(
                        "/bank",
                        "Account",
                        "BeforeUpdate",
                        2,
                        false,
                        "Hooks.check",
                        "?x",
                        "501",
                        true,
                        "in operation",
                        new NumberCells(
                                "1,234",
                                "12,340",
                                "1 ms",
                                "2 ms",
                                "2 ms",
                                "1",
                                "1 min ago",
                                "1970-01-01 00:00:01 UTC",
                                true,
                                false)));
    }

    @Test
    void showsDashesForAHookThatNeverRan() {
        NumberCells cells = HookRow.of(hook(BANK, 0, "Account", "check", NEVER_RAN), true, "", 0)
                .numbers();

        assertThat(cells).isEqualTo(new NumberCells("0", "0", "–", "–", "–", "0", "never", "", false, false));
    }

    @Test
    void showsQuestionMarksForNumbersThatCouldNotBeRead() {
        NumberCells cells = HookRow.of(hook(BANK, 0, "Account", "AfterSave", "check", null), true, "", 0)
                .numbers();

        assertThat(cells.unread()).isTrue();
        assertThat(cells.runs()).isEqualTo("?");
    }

    @Test
    void saysOfFastRunsOnlyWhatIsKnown() {
        assertThat(NumberCells.percentile(50_000, 80_000)).isEqualTo("≤ 50 µs");
        assertThat(NumberCells.percentile(20_000, 20_000)).isEqualTo("≤ 20 µs");
        assertThat(NumberCells.percentile(63_000, 80_000)).isEqualTo("63 µs");
    }

    @Test
    void showsARun() {
        assertThat(RunRow.of(new RunReading(0, 1_500, 1_000, 2_000, 3, "a.b.Outer$Inner", "DELETE", "x.Error")))
                .isEqualTo(new RunRow(
                        "1970-01-01 00:00:00 UTC", "Inner", "delete", "2,000", "1.5 µs", "1 µs", 3, true, "x.Error"));
    }

    @Test
    void listsWhatIsKnownOfAHook() {
        HookReading hook = hook(BANK, 1, "Account", "check", numbers(4, 2_000_000, 1));

        assertThat(Fact.declaration(hook))
                .contains(
                        new Fact("Bean", "com.example.Hooks", ""),
                        new Fact("Phase", "in operation", "IN_PROGRESS"),
                        new Fact("Priority", "501", "default"),
                        new Fact("Condition", "changed(balance)", ""));
        assertThat(Fact.numbers(hook.numbers(), 3_000))
                .contains(
                        new Fact("Records", "40", "10 a run"),
                        new Fact("Failures", "1", "1 rolled back"),
                        new Fact("Last failure", "2 s ago", "java.lang.IllegalStateException"),
                        new Fact("Total time", "8 ms", "4 ms without nested hooks"));
        assertThat(Fact.numbers(NEVER_RAN, 3_000))
                .contains(new Fact("p95", "–", ""), new Fact("Last run", "never", ""));
    }

    @Test
    void namesAllPhases() {
        assertThat(List.of(
                        "IN_PROGRESS", "BEFORE_COMPLETION", "AFTER_COMPLETION", "AFTER_SUCCESS", "AFTER_FAILURE", "X"))
                .map(Phases::inWords)
                .containsExactly(
                        "in operation", "before commit", "after transaction", "after commit", "after rollback", "X");
    }

    @Test
    void showsNoNumbersOfAnApplicationThatCountsNothing() {
        NumberCells cells = HookRow.of(hook(BANK, 0, "Account", "AfterSave", "check", null), false, "", 0)
                .numbers();

        assertThat(cells.runs()).isEqualTo("–");
        assertThat(cells.lastRun()).isEqualTo("–");
        assertThat(cells.unread()).as("marked as unread").isFalse();
    }
}
