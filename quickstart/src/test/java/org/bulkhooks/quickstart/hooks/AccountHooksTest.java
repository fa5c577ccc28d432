package org.bulkhooks.quickstart.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.quickstart.account.StoredAccount.closedWith;
import static org.bulkhooks.quickstart.account.StoredAccount.with;

import org.bulkhooks.RejectedRecord;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Account_;
import org.bulkhooks.testing.HookResult;
import org.bulkhooks.testing.HookResult.Outcome;
import org.bulkhooks.testing.HookRunner;
import org.bulkhooks.testing.TestChanges;
import org.junit.jupiter.api.Test;

class AccountHooksTest {

    private final HookRunner refuseOverdraft = HookRunner.of(new AccountHooks(), "refuseOverdraft");
    private final HookRunner refuseToCloseWithMoney = HookRunner.of(new AccountHooks(), "refuseToCloseWithMoney");

    @Test
    void refusesADebtBeyondTheLimitOfNewAndOldAccounts() {
        HookResult created = refuseOverdraft.run(TestChanges.create(with("-100.00"), with("-100.01")));
        HookResult updated = refuseOverdraft.run(TestChanges.update(with("0.00"), with("-100.01")));

        assertThat(created.rejections())
                .containsExactly(new RejectedRecord(
                        1, Account.class, Account_.BALANCE, "the account would be overdrawn beyond its limit"));
        assertThat(updated.rejections()).hasSize(1);
    }

    @Test
    void leavesAnOldDebtAloneWhenSomethingElseChanges() {
        HookResult result = refuseOverdraft.run(TestChanges.update(with("-100.01"), closedWith("-100.01")));

        assertThat(result.outcome()).isEqualTo(Outcome.CONDITION);
    }

    @Test
    void refusesToCloseAccountsWithMoneyOrDebtAlone() {
        HookResult result = refuseToCloseWithMoney.run(TestChanges.update(with("0.01"), closedWith("0.01"))
                .and(with("0.00"), closedWith("0.00"))
                .and(with("-5.00"), closedWith("-5.00")));

        assertThat(result.records()).hasSize(2);
        assertThat(result.rejections())
                .containsExactly(
                        new RejectedRecord(
                                0,
                                Account.class,
                                Account_.STATUS,
                                "an account is closed only when its balance is zero"),
                        new RejectedRecord(
                                2,
                                Account.class,
                                Account_.STATUS,
                                "an account is closed only when its balance is zero"));
    }

    @Test
    void leavesAccountsAloneThatWereClosedBefore() {
        HookResult result = refuseToCloseWithMoney.run(TestChanges.update(closedWith("1.00"), closedWith("2.00")));

        assertThat(result.outcome()).isEqualTo(Outcome.CONDITION);
    }
}
