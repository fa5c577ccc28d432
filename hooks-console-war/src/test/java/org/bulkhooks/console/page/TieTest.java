package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.console.Samples.BANK;
import static org.bulkhooks.console.Samples.NEVER_RAN;
import static org.bulkhooks.console.Samples.hook;

import java.util.List;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.reading.ActivityReading;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReach;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.SelectionReading;
import org.junit.jupiter.api.Test;

class TieTest {

    private static final SelectionReading ALL = new SelectionReading("", false, List.of(), false, false);

    // the samples' priorities are 500 and up, one after the other
    private final HookReading check = Samples.with(hook(BANK, 0, "Account", "check", NEVER_RAN), 7, ALL);
    private final HookReading other = hook(BANK, 1, "Account", "other", NEVER_RAN);
    private final HookReading mail = Samples.with(hook(BANK, 2, "Account", "mail", NEVER_RAN), 7, ALL);
    private final ApplicationReading bank = Samples.application(BANK, check, other, mail);

    @Test
    void listsTheHooksInTheOrderInWhichTheyRun() {
        assertThat(Tie.of(mail, bank, List.of(bank)).hooks())
                .containsExactly(
                        new Tie.TiedHook("Hooks.check", "?app=%2Fbank&id=Hooks.check", false),
                        new Tie.TiedHook("Hooks.mail", "?app=%2Fbank&id=Hooks.mail", true));
    }

    @Test
    void writesTheLineThatBreaksItWithTheNearestPriorityThatNoHookHas() {
        Tie tie = Tie.of(check, bank, List.of(bank));

        assertThat(tie.earlier()).isEqualTo("void check(@Observes @Priority(499) BeforeUpdate<Account> …)");
        assertThat(tie.later()).isEqualTo("void check(@Observes @Priority(503) BeforeUpdate<Account> …)");
    }

    @Test
    void keepsTheTransactionPhaseOfTheHook() {
        HookReading late = new HookReading(
                BANK,
                0,
                "Hooks.late",
                "com.example.Hooks",
                "late",
                "Hooks.late(AfterCreate<Account>)",
                "com.example.Account",
                "AfterCreate",
                2500,
                false,
                1,
                1,
                "AFTER_SUCCESS",
                ALL,
                HookReach.UNKNOWN,
                NEVER_RAN,
                ActivityReading.NONE);
        ApplicationReading application = Samples.application(BANK, late);

        assertThat(Tie.of(late, application, List.of(application)).earlier())
                .isEqualTo("void late(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(2499)"
                        + " AfterCreate<Account> …)");
    }
}
