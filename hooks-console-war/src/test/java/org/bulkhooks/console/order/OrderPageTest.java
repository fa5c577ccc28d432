package org.bulkhooks.console.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.hook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.page.Choice;
import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.OrderStep;
import org.bulkhooks.console.tie.TieBreak;
import org.bulkhooks.console.window.Span;
import org.junit.jupiter.api.Test;

class OrderPageTest {

    private static final String ACCOUNT = "com.example.Account";
    private static final ApplicationReading APPLICATION = Samples.application(
            BANK,
            hook(BANK, 0, "Account", "BeforeSave", "cap", NEVER_RAN),
            hook(BANK, 1, "Account", "BeforeUpdate", "score", NEVER_RAN),
            hook(BANK, 2, "Auditable", "ChangeSet", "audit", NEVER_RAN));
    private static final List<OrderStep> STEPS = List.of(
            new OrderStep("BEFORE", "GRAPH", -1, 0, "balance, tier"),
            new OrderStep("BEFORE", "HOOK", 0, 1, ""),
            new OrderStep("BEFORE", "HOOK", 1, 1, ""),
            new OrderStep("BEFORE", "GRAPH", -1, 0, "balance, tier"),
            new OrderStep("VALIDATE", "BEAN_VALIDATION", -1, 0, ""),
            new OrderStep("WRITE", "SQL", -1, 0, "ACCOUNT"),
            new OrderStep("AFTER_COMPLETION", "HOOK", 2, 0, ""));

    @Test
    void drawsFivePhasesWithTheTieAsOneGroup() {
        List<OrderPhase> phases = page(List.of()).phases();

        assertThat(phases).extracting(OrderPhase::key).containsExactly("before", "validate", "sql", "after", "commit");
        OrderPhase before = phases.get(0);
        assertThat(before.groups()).extracting(OrderGroup::tied).containsExactly(false, true);
        assertThat(before.groups().get(0).boxes().get(0).lines())
                .containsExactly("balance, tier: before all hooks, and again after them");
        assertThat(before.groups().get(1).boxes()).extracting(OrderBox::number).containsExactly("1", "2");
        assertThat(phases.get(2).groups().get(0).boxes().get(0).title()).isEqualTo("update ACCOUNT");
        assertThat(phases.get(3).groups()).isEmpty();
        assertThat(phases.get(4).groups().get(0).boxes().get(0).number()).isEqualTo("3");
    }

    @Test
    void namesTheModelWhereTheApplicationNamesNoTable() {
        OrderStep sql = new OrderStep("WRITE", "SQL", -1, 0, "");

        assertThat(OrderBox.ofStep(sql, ACCOUNT, "CREATE", false).title()).isEqualTo("inserts of Account");
    }

    @Test
    void drawsAPhaseOfManyHooksWithoutTheirLines() {
        OrderBox box = page(List.of()).phases().get(0).groups().get(0).boxes().get(0);
        List<OrderGroup> five = List.of(new OrderGroup(true, Collections.nCopies(5, box)));
        List<OrderGroup> six = List.of(new OrderGroup(false, Collections.nCopies(6, box)));

        assertThat(new OrderPhase(
                                "before",
                                Stream.of(five, five).flatMap(List::stream).toList())
                        .dense())
                .isFalse();
        assertThat(new OrderPhase(
                                "before",
                                Stream.of(five, six).flatMap(List::stream).toList())
                        .dense())
                .isTrue();
    }

    @Test
    void listsTheHooksWithTheirPlaces() {
        assertThat(page(List.of()).rows()).extracting(OrderRow::place).containsExactly(1, 2, 3);
        assertThat(page(List.of()).rows())
                .extracting(OrderRow::model)
                .containsExactly("Account", "Account", "Auditable");
    }

    @Test
    void saysWhyAHookIsHere() {
        assertThat(page(List.of()).reasons())
                .containsExactly(
                        "Hooks.audit is declared for Auditable, a supertype of Account.",
                        "BeforeSave is called for creates and updates.",
                        "ChangeSet is called for every event.");
    }

    @Test
    void marksAHookThatIsSwitchedOff() {
        HookControl on = new HookControl(false, 0, "", 0, 0);
        HookControl off = new HookControl(true, 0, "slow", 1_000, 0);

        OrderPage page = page(List.of(on, off, on));

        assertThat(page.phases().get(0).groups().get(1).boxes().get(1).marks())
                .extracting(Mark::text)
                .containsExactly("switched off");
        assertThat(page.off()).endsWith("Switched off: Hooks.score.");
    }

    @Test
    void breaksATieWithoutLeavingTodaysOrder() {
        TieBreak tie = page(List.of()).ties().get(0);

        assertThat(tie.names()).isEqualTo("Hooks.cap and Hooks.score");
        assertThat(tie.lines())
                .containsExactly(new TieBreak.Line(
                        "Hooks", "void score(@Observes ", "@Priority(501)", " BeforeUpdate<Account> accounts)"));
    }

    @Test
    void choosesTheModelByItsShortNameAndWithoutOneThatWithMostHooks() {
        assertThat(OrderRequest.of(APPLICATION, Map.of("model", "branch", "change", "delete")))
                .isEqualTo(new OrderRequest("com.example.Branch", "Branch", "DELETE", "", ""));
        assertThat(OrderRequest.of(APPLICATION, Map.of()))
                .isEqualTo(new OrderRequest(ACCOUNT, "Account", "UPDATE", "", ""));
        assertThat(OrderRequest.of(APPLICATION, Map.of()).models(APPLICATION))
                .extracting(Choice::label)
                .containsExactly("Account", "Branch", "Order");
    }

    @Test
    void saysWhichModelOrChangeIsUnknownAndAnswersForNoOther() {
        OrderRequest model = OrderRequest.of(APPLICATION, Map.of("model", "Accont", "change", "create"));
        OrderRequest change = OrderRequest.of(APPLICATION, Map.of("model", "Branch", "change", "drop"));

        assertThat(model.unknown()).endsWith("has no model “Accont”. It has Account, Branch and Order.");
        assertThat(model.entityClass()).isEmpty();
        assertThat(change.unknown()).startsWith("There is no change “DROP”.");
        assertThat(change.entityClass()).isEmpty();
        assertThat(change.model()).as("stays chosen").isEqualTo("Branch");
    }

    @Test
    void asksTheQuestionInEnglish() {
        assertThat(OrderRequest.of(APPLICATION, Map.of("model", "Branch", "change", "create"))
                        .title())
                .isEqualTo("What runs when a Branch is created");
        assertThat(OrderRequest.of(APPLICATION, Map.of()).title()).isEqualTo("What runs when an Account is updated");
    }

    @Test
    void writesAFileOfAllSteps() {
        assertThat(OrderExport.csv(OrderExport.rows(APPLICATION, STEPS)))
                .startsWith("place,phase,kind,beanClass,method,event,")
                .contains("1,BEFORE,HOOK,com.example.Hooks,cap,BeforeSave,com.example.Account,500,true,1,")
                .contains(",WRITE,SQL,,,,,,,,,,ACCOUNT");
    }

    private static OrderPage page(List<HookControl> controls) {
        return OrderPage.of(
                APPLICATION,
                ACCOUNT,
                "UPDATE",
                STEPS,
                controls,
                hook -> "?id=" + hook.id(),
                Span.START,
                hook -> List.of());
    }
}
