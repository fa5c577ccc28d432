package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.STOCK;
import static org.bulkhooks.console.Samples.hook;
import static org.bulkhooks.console.Samples.numbers;

import java.util.List;
import java.util.Map;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.HookQuery;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.GraphReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.RunReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.bulkhooks.console.window.Span;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void showsAHookThatRan() {
        HookRow row = row(hook(BANK, 1, "Account", "check", numbers(1_234, 2_000_000, 1)), 61_000);

        assertThat(row.key()).isNotEmpty();
        assertThat(row.event()).isEqualTo("BeforeUpdate");
        assertThat(row.model()).isEqualTo("Account");
        assertThat(row.phase()).isEmpty();
        assertThat(row.runs()).isEqualTo(new Cell("1,234", ""));
        assertThat(row.records()).isEqualTo(new Cell("12,340", ""));
        assertThat(row.p95()).isEqualTo(new Cell("2 ms", ""));
        assertThat(row.share().cell()).isEqualTo(new Cell("100.0 %", ""));
        assertThat(row.share().width()).isEqualTo("100.0%");
        assertThat(row.queries()).isEqualTo(new Cell("123.40", ""));
        assertThat(row.failures()).isEqualTo(new Cell("1", "bad"));
        assertThat(row.lastRun()).isEqualTo(new Cell("1 min ago", "soft"));
    }

    @Test
    void whatIsNothingIsFaint() {
        HookRow row = row(hook(BANK, 0, "Account", "check", NEVER_RAN), 61_000);

        assertThat(row.marks()).containsExactly(new Mark("never", "", "never ran"));
        assertThat(row.runs()).isEqualTo(new Cell("0", "z"));
        assertThat(List.of(row.p95(), row.share().cell(), row.queries(), row.failures()))
                .containsOnly(new Cell("–", "z"));
        assertThat(row.lastRun()).isEqualTo(new Cell("never", "z"));
        assertThat(row.spark().runs()).isEmpty();
    }

    @Test
    void showsDashesForNumbersThatCouldNotBeRead() {
        HookRow row = row(hook(BANK, 0, "Account", "AfterSave", "check", null), 61_000);

        assertThat(List.of(row.runs(), row.records(), row.p95(), row.queries(), row.failures(), row.lastRun()))
                .containsOnly(new Cell("–", "z"));
        assertThat(row.marks()).isEmpty();
    }

    private static HookRow row(HookReading hook, long now) {
        HookQuery all = HookQuery.parse(Map.of(), Span.START);
        return HookRow.of(
                HookListing.of(List.of(Samples.application(BANK, hook)), all, now)
                        .found()
                        .get(0),
                "?x",
                now);
    }

    @Test
    void showsARun() {
        RunRow row = RunRow.of(
                new RunReading(
                        0, Samples.run(1_500, 1_000, 2_000, 9, 0, 3), "a.b.Outer$Inner", "DELETE", "x.Error", false, 7),
                RunNumber.ALL,
                "?app=bank&id=7",
                1_000);

        assertThat(row.began()).isEqualTo("00:00:00");
        assertThat(row.what()).isEqualTo("delete Inner");
        assertThat(row.numbers())
                .extracting(RunRow.Labelled::label)
                .containsExactlyElementsOf(
                        RunNumber.ALL.stream().map(RunNumber::title).toList());
        assertThat(row.numbers())
                .extracting(RunRow.Labelled::cell)
                .containsExactly(
                        new Cell("2,000", ""),
                        new Cell("9", ""),
                        new Cell("0", "z"),
                        new Cell("1.5 µs", ""),
                        new Cell("1 µs", ""),
                        new Cell("3", ""));
        assertThat(row.failed()).isTrue();
        assertThat(row.failure()).containsExactly(new Mark("fail", "bad", "Error"));
        assertThat(row.operation()).isEqualTo("?app=bank&id=7");
    }

    @Test
    void leavesOutTheNumbersThatDoNotTellRunsApart() {
        RunReading plain = new RunReading(0, Samples.run(1_000, 1_000, 2, 0, 0, 1), "a.Account", "", "", false, 0);
        RunReading nested = new RunReading(0, Samples.run(1_000, 500, 2, 0, 0, 2), "a.Account", "", "", false, 0);

        assertThat(RunRow.telling(List.of(plain))).doesNotContain(RunNumber.SELF_TIME, RunNumber.DEPTH);
        assertThat(RunRow.telling(List.of(plain, nested))).isEqualTo(RunNumber.ALL);
    }

    @Test
    void tellsAnExpectedVetoFromAFailure() {
        RunRow row = RunRow.of(
                new RunReading(0, Samples.run(1, 1, 2, 0, 7, 3), "a.Account", "DELETE", "x.LimitExceeded", true, 0),
                RunNumber.ALL,
                "",
                0);

        assertThat(row.failed()).isFalse();
        assertThat(row.failure()).containsExactly(new Mark("rule", "", "LimitExceeded"));
    }

    @Test
    void saysThatARunWasAtTheEndOfAnOperation() {
        assertThat(RunRow.of(
                                new RunReading(0, Samples.run(1, 1, 2, 0, 0, 1), "a.Account", "", "", false, 0),
                                RunNumber.ALL,
                                "",
                                0)
                        .what())
                .isEqualTo("end of an operation of Account");
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
    void showsADependencyGraph() {
        assertThat(GraphRow.of("/bank", new GraphReading("com.example.Order", List.of("net", "total"), "Order\n")))
                .isEqualTo(new GraphRow("/bank", "Order", "com.example.Order", "net, total", "Order\n"));
    }

    @Test
    void listsHowAHookIsDeclared() {
        HookReading hook = hook(BANK, 1, "Account", "check", numbers(4, 2_000_000, 1));

        assertThat(Fact.declaration(hook))
                .containsExactly(
                        new Fact("Bean", "com.example.Hooks"),
                        new Fact("Event", "BeforeUpdate<Account>"),
                        new Fact("Condition", "changed(balance)"),
                        new Fact("Priority", "501, the default"),
                        new Fact("Phase", "in the operation"),
                        new Fact("Entities", "Account and its subtypes"));
    }

    @Test
    void namesTheAnnotationsThatSelectRecords() {
        HookReading plain = hook(BANK, 0, "Account", "check", NEVER_RAN);
        SelectionReading selection =
                new SelectionReading("", true, List.of("customer", "customer.address"), true, true);

        assertThat(Fact.declaration(Samples.with(plain, 0, selection)))
                .contains(
                        new Fact("Condition", "none: called for every change"),
                        new Fact("Priority", "500"),
                        new Fact("Entities", "Account alone (@ExactType)"),
                        new Fact("Called with", "net changes of the transaction (@NetChange)"),
                        new Fact("Loaded before", "customer, customer.address"),
                        new Fact("Reentry", "skipped for records that it is working on (@NonReentrant)"));
    }

    @Test
    void namesAllPhases() {
        assertThat(List.of(
                        "IN_PROGRESS", "BEFORE_COMPLETION", "AFTER_COMPLETION", "AFTER_SUCCESS", "AFTER_FAILURE", "X"))
                .map(Phases::inWords)
                .containsExactly(
                        "in the operation",
                        "before commit",
                        "after transaction",
                        "after commit",
                        "after rollback",
                        "X");
    }
}
