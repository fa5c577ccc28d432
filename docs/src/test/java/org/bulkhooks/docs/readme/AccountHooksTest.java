package org.bulkhooks.docs.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulkhooks.RejectedRecord;
import org.bulkhooks.testing.HookResult;
import org.bulkhooks.testing.HookResult.Outcome;
import org.bulkhooks.testing.HookRunner;
import org.bulkhooks.testing.TestChanges;
import org.bulkhooks.testing.TestUpdates;
import org.junit.jupiter.api.Test;

class AccountHooksTest {

    @Test
    void refusesOverdraft() {
        TestUpdates<Account> changes =
                TestChanges.update(new Account("10"), new Account("7")).and(new Account("10"), new Account("-1"));

        new AccountHooks().refuseOverdraft(changes.beforeUpdate());

        assertThat(changes.rejections())
                .containsExactly(new RejectedRecord(1, Account.class, Account_.BALANCE, "must not be negative"));
    }

    @Test
    void rechecksLimitsOfAccountsWhoseBalanceChanges() {
        LimitService limits = new LimitService();
        HookRunner recheckLimits =
                HookRunner.of(new AccountHooks(), "recheckLimits").with(limits);

        HookResult changed = recheckLimits.run(TestChanges.update(new Account("10"), new Account("7")));
        HookResult unchanged = recheckLimits.run(TestChanges.update(new Account("10"), new Account("10.00")));

        assertThat(changed.outcome()).isEqualTo(Outcome.CALLED);
        assertThat(unchanged.outcome()).isEqualTo(Outcome.CONDITION);
        assertThat(limits.rechecked()).containsExactly("10 to 7");
    }
}
