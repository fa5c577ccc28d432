package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.number.Unit;
import org.bulkhooks.console.reading.BypassReading;
import org.bulkhooks.console.reading.GraphReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.RunReading;
import org.bulkhooks.console.reading.SelectionReading;
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
                        List.of("Hooks.check"),
                        "?x",
                        "501",
                        true,
                        "in operation",
                        List.of(
                                cell("1,234"),
                                cell("12,340"),
                                cell("1 ms"),
                                cell("2 ms"),
                                cell("2 ms"),
                                cell("123"),
                                new NumberCell("1", "n bad", ""),
                                cell("2"),
                                cell("3"),
                                cell("6,170"),
                                new NumberCell("1 min ago", "n", "1970-01-01 00:00:01 UTC")),
                        false));
    }

    private static NumberCell cell(String text) {
        return new NumberCell(text, "n", "");
    }

    @Test
    void showsDashesForAHookThatNeverRan() {
        HookRow row = HookRow.of(hook(BANK, 0, "Account", "check", NEVER_RAN), true, "", 0);

        assertThat(row.numbers())
                .isEqualTo(Stream.of("0", "0", "–", "–", "–", "–", "0", "0", "0", "0", "never")
                        .map(RowsTest::cell)
                        .toList());
        assertThat(row.unread()).isFalse();
    }

    @Test
    void showsQuestionMarksForNumbersThatCouldNotBeRead() {
        HookRow row = HookRow.of(hook(BANK, 0, "Account", "AfterSave", "check", null), true, "", 0);

        assertThat(row.unread()).isTrue();
        assertThat(row.numbers()).hasSize(11).containsOnly(cell("?"));
    }

    @Test
    void showsARun() {
        assertThat(RunRow.of(new RunReading(
                        0, Samples.run(1_500, 1_000, 2_000, 9, 7, 3), "a.b.Outer$Inner", "DELETE", "x.Error", false)))
                .isEqualTo(new RunRow(
                        "1970-01-01 00:00:00 UTC",
                        "Inner",
                        "delete",
                        List.of("2,000", "9", "7", "1.5 µs", "1 µs", "3"),
                        true,
                        "x.Error"));
    }

    @Test
    void tellsAnExpectedVetoFromAFailure() {
        RunReading run = new RunReading(
                0, Samples.run(1_500, 1_000, 2_000, 9, 7, 3), "a.Account", "DELETE", "x.LimitExceeded", true);

        assertThat(RunRow.of(run).failed()).isFalse();
        assertThat(RunRow.of(run).failure()).isEqualTo("x.LimitExceeded (expected veto)");
    }

    @Test
    void saysThatARunWasAtTheEndOfAnOperation() {
        assertThat(RunRow.of(new RunReading(0, Samples.run(1, 1, 2, 0, 0, 1), "a.Account", "", "", false))
                        .change())
                .isEqualTo("operation end");
    }

    @Test
    void showsABypass() {
        assertThat(BypassRow.of(new BypassReading("migration 42", 1_000, 20_000)))
                .isEqualTo(new BypassRow("migration 42", "1,000", "20,000"));
    }

    @Test
    void showsNativeSqlOfAllApplicationsTheMostFrequentFirst() {
        NativeSqlReading rare = new NativeSqlReading("bank", "a.b.Outer$Inner", "INNER", "delete from inner", 1, 0);
        NativeSqlReading often = new NativeSqlReading("db", "a.Item", "ITEM", "update item set x = ?", 12_000, 1_000);

        assertThat(NativeSqlView.rows(
                        List.of(Samples.application(BANK, List.of(rare)), Samples.application(STOCK, List.of(often))),
                        61_000))
                .containsExactly(
                        new NativeSqlRow(
                                "/stock",
                                "Item",
                                "a.Item",
                                "ITEM",
                                "db",
                                "update item set x = ?",
                                "12,000",
                                "1 min ago",
                                "1970-01-01 00:00:01 UTC"),
                        new NativeSqlRow(
                                "/bank",
                                "Inner",
                                "a.b.Outer$Inner",
                                "INNER",
                                "bank",
                                "delete from inner",
                                "1",
                                "1 min ago",
                                "1970-01-01 00:00:00 UTC"));
    }

    @Test
    void summarizesTheNativeSqlOfEachApplicationThatHasSome() {
        NativeSqlReading one = new NativeSqlReading("bank", "a.Item", "ITEM", "delete from item", 1, 1_000);
        NativeSqlReading other = new NativeSqlReading("bank", "a.Item", "ITEM", "update item", 1_999, 2_000);

        assertThat(NativeSqlSummary.of(
                        List.of(
                                Samples.application(BANK, List.of(one, other)),
                                Samples.application(STOCK, List.<NativeSqlReading>of())),
                        5_000))
                .containsExactly(new NativeSqlSummary(
                        "/bank", "2,000 executions of native SQL, the last 3 s ago", "?app=%2Fbank"));
        assertThat(NativeSqlSummary.of(List.of(Samples.application(BANK, List.of(one))), 1_000))
                .extracting(NativeSqlSummary::text)
                .containsExactly("1 execution of native SQL, the last 0 s ago");
    }

    @Test
    void showsADependencyGraph() {
        assertThat(GraphRow.of("/bank", new GraphReading("com.example.Order", List.of("net", "total"), "Order\n")))
                .isEqualTo(new GraphRow("/bank", "Order", "com.example.Order", "net, total", "Order\n"));
    }

    @Test
    void listsWhatIsKnownOfAHook() {
        HookReading hook = hook(BANK, 1, "Account", "check", numbers(4, 2_000_000, 1));

        assertThat(Fact.declaration(hook))
                .contains(
                        new Fact("Bean", "com.example.Hooks", ""),
                        new Fact("Phase", "in operation", "IN_PROGRESS"),
                        new Fact("Priority", "501", "default"),
                        new Fact("Condition", "changed(balance)", ""),
                        new Fact("Called for", "the model and its subtypes", ""),
                        new Fact("Called with", "changes of each operation", ""),
                        new Fact("Loaded before", "nothing", ""),
                        new Fact("Reentrant", "yes", ""));
        assertThat(Fact.numbers(hook.numbers(), 3_000))
                .contains(
                        new Fact("Records", "40", "10 a run"),
                        new Fact("Failures", "1", "1 rolled back"),
                        new Fact("Expected vetoes", "2", "rules of the business; not counted as failures"),
                        new Fact("Rejected", "3", "records; not counted as failures"),
                        new Fact("Statements", "16", "0.4 a record, nested hooks included"),
                        new Fact("Bypassed", "20", "records in 2 calls"),
                        new Fact("Last failure", "2 s ago", "java.lang.IllegalStateException"),
                        new Fact("Total time", "8 ms", "4 ms without nested hooks"));
        assertThat(Fact.numbers(NEVER_RAN, 3_000))
                .contains(new Fact("Bypassed", "0", ""), new Fact("p95", "–", ""), new Fact("Last run", "never", ""));
    }

    @Test
    void namesTheAnnotationsThatSelectRecords() {
        HookReading plain = hook(BANK, 1, "Account", "check", NEVER_RAN);
        SelectionReading selection =
                new SelectionReading("", true, List.of("customer", "customer.address"), true, true);

        assertThat(Fact.declaration(Samples.with(plain, 0, selection)))
                .contains(
                        new Fact("Condition", "none", ""),
                        new Fact("Called for", "the model alone", "@ExactType"),
                        new Fact("Called with", "net changes of the transaction", "@NetChange"),
                        new Fact("Loaded before", "customer, customer.address", "@Load"),
                        new Fact("Reentrant", "no", "@NonReentrant"));
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
        HookRow row = HookRow.of(hook(BANK, 0, "Account", "AfterSave", "check", null), false, "", 0);

        assertThat(row.numbers()).hasSize(11).containsOnly(cell("–"));
        assertThat(row.unread()).as("marked as unread").isFalse();
    }

    @Test
    void showsOneMoreNumberThatIsDeclaredAndRead() {
        HookNumber wide = HookNumber.shown("WideRuns", Unit.CALLS, "Wide runs");
        Map<HookNumber, Long> values = new LinkedHashMap<>(NEVER_RAN.values());
        values.put(wide, 1_234L);
        Map<RunNumber, Long> ofRun = new LinkedHashMap<>(Samples.run(1, 1, 2, 0, 0, 1));
        ofRun.put(new RunNumber("waitedNanos", Unit.NANOS, "Waited"), 2_000_000L);

        assertThat(Fact.numbers(new HookNumbers(values, ""), 0)).endsWith(new Fact("Wide runs", "1,234", ""));
        assertThat(RunRow.of(new RunReading(0, ofRun, "a.Account", "", "", false))
                        .numbers())
                .endsWith("1", "2 ms");
    }
}
