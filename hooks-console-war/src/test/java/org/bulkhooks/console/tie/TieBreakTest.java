package org.bulkhooks.console.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.HookReach;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.junit.jupiter.api.Test;

class TieBreakTest {

    private static final SelectionReading ALL = new SelectionReading("", false, List.of(), false, false);

    @Test
    void leavesTheFirstHookAndMovesTheOthersAsFarAsThereIsRoom() {
        assertThat(annotations(3, 2500)).containsExactly("@Priority(2_600)", "@Priority(2_700)");
        assertThat(annotations(3, 2500, 4500)).containsExactly("@Priority(2_600)", "@Priority(2_700)");
        assertThat(annotations(3, 2500, 2530)).containsExactly("@Priority(2_510)", "@Priority(2_520)");
        assertThat(annotations(3, 2500, 2503)).containsExactly("@Priority(2_501)", "@Priority(2_502)");
    }

    @Test
    void takesNoPriorityOfAnotherHookButGoesBelowWhereThereIsNoRoomAbove() {
        assertThat(annotations(3, 2500, 2502)).containsExactly("@Priority(2_300)", "@Priority(2_400)");
        assertThat(annotations(3, 2500, 2501, 2497)).containsExactly("@Priority(2_498)", "@Priority(2_499)");
        assertThat(annotations(2, Integer.MAX_VALUE)).containsExactly("@Priority(2_147_483_547)");
        assertThat(annotations(2, Integer.MIN_VALUE)).containsExactly("@Priority(-2_147_483_548)");
    }

    @Test
    void movesTheEarlierHooksWhereItGoesBelow() {
        List<HookReading> tied = tied(2, 2500);

        assertThat(TieBreak.of(tied, with(tied, 2501)).lines())
                .extracting(TieBreak.Line::before)
                .containsExactly("void hook0(@Observes ");
        assertThat(TieBreak.of(tied, tied).lines())
                .extracting(TieBreak.Line::before)
                .containsExactly("void hook1(@Observes ");
    }

    @Test
    void saysSoWhereNoPriorityIsFree() {
        List<HookReading> tied = tied(3, 2500);
        TieBreak crowded = TieBreak.of(tied, with(tied, 2498, 2502));

        assertThat(crowded.lines()).isEmpty();
        assertThat(crowded.crowded())
                .isEqualTo("Other hooks have the next priorities below and above 2,500: give some of them new ones"
                        + " first, so that there is room.");
    }

    @Test
    void keepsTheTransactionPhaseOfTheHook() {
        HookReading first = hook(0, 2500, "AFTER_SUCCESS");
        HookReading second = hook(1, 2500, "AFTER_SUCCESS");

        assertThat(TieBreak.of(List.of(first, second), List.of(first, second)).lines())
                .containsExactly(new TieBreak.Line(
                        "Hooks",
                        "void hook1(@Observes(during = TransactionPhase.AFTER_SUCCESS) ",
                        "@Priority(2_600)",
                        " AfterCreate<Account> accounts)"));
    }

    @Test
    void namesTheHooksAndTheirPriority() {
        List<HookReading> two = tied(2, 2500);
        List<HookReading> three = tied(3, 2500);

        assertThat(TieBreak.of(two, two).names()).isEqualTo("Hooks.hook0 and Hooks.hook1");
        assertThat(TieBreak.of(two, two).why())
                .isEqualTo("both have the default priority 2,500. Today their names decide.");
        assertThat(TieBreak.of(three, three).why())
                .isEqualTo("all have the default priority 2,500. Today their names decide.");
    }

    @Test
    void tellsAPriorityThatIsDeclaredFromTheDefault() {
        HookReading declared = hook(0, 2500, "IN_PROGRESS", true, "com.example.Account");
        HookReading other = hook(1, 2500, "IN_PROGRESS", true, "com.example.Account");
        HookReading byDefault = hook(1, 2500, "IN_PROGRESS");

        assertThat(TieBreak.of(List.of(declared, other), List.of(declared, other))
                        .why())
                .isEqualTo("both have the priority 2,500. Today their names decide.");
        assertThat(TieBreak.of(List.of(declared, byDefault), List.of(declared, byDefault))
                        .why())
                .isEqualTo("both have the default priority 2,500. Today their names decide.");
    }

    @Test
    void namesTheRecordsInThePlural() {
        HookReading first = hook(0, 2500, "IN_PROGRESS", false, "com.example.LedgerEntry");
        HookReading second = hook(1, 2500, "IN_PROGRESS", false, "com.example.LedgerEntry");

        assertThat(TieBreak.of(List.of(first, second), List.of(first, second)).lines())
                .extracting(TieBreak.Line::after)
                .containsExactly(" AfterCreate<LedgerEntry> ledgerEntries)");
    }

    private static List<String> annotations(int size, int priority, int... others) {
        List<HookReading> tied = tied(size, priority);
        return TieBreak.of(tied, with(tied, others)).lines().stream()
                .map(TieBreak.Line::annotation)
                .toList();
    }

    private static List<HookReading> tied(int size, int priority) {
        List<HookReading> tied = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            tied.add(hook(index, priority, "IN_PROGRESS"));
        }
        return tied;
    }

    private static List<HookReading> with(List<HookReading> tied, int... others) {
        List<HookReading> all = new ArrayList<>(tied);
        Arrays.stream(others).forEach(priority -> all.add(hook(all.size(), priority, "IN_PROGRESS")));
        return all;
    }

    private static HookReading hook(int index, int priority, String phase) {
        return hook(index, priority, phase, false, "com.example.Account");
    }

    private static HookReading hook(int index, int priority, String phase, boolean explicit, String model) {
        return new HookReading(
                BANK,
                index,
                "Hooks.hook" + index,
                "com.example.Hooks",
                "hook" + index,
                "Hooks.hook" + index + "(AfterCreate<Account>)",
                model,
                "AfterCreate",
                priority,
                explicit,
                1,
                1,
                phase,
                ALL,
                HookReach.UNKNOWN,
                NEVER_RAN,
                ActivityReading.NONE);
    }
}
