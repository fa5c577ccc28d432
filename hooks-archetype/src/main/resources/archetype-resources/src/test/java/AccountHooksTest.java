package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.testing.HookResult;
import org.bulkhooks.testing.HookRunner;
import org.bulkhooks.testing.TestChanges;
import org.junit.jupiter.api.Test;

/** Tests the hook without a container. A mistake in its declaration fails here with the message of the deployment. */
class AccountHooksTest {

    private final HookRunner refuseOverdraft = HookRunner.of(new AccountHooks(), "refuseOverdraft");

    @Test
    void refusesANegativeBalance() {
        HookResult result = refuseOverdraft.run(
                TestChanges.update(account("10"), account("7")).and(account("10"), account("-1")));

        assertEquals(
                List.of(new RejectedRecord(1, Account.class, "balance", "must not be negative")), result.rejections());
    }

    @Test
    void doesNotLookAtBalancesThatStayTheSame() {
        HookResult result = refuseOverdraft.run(TestChanges.update(account("-1"), account("-1")));

        assertFalse(result.called());
    }

    private static Account account(String balance) {
        return new Account("1", new BigDecimal(balance));
    }
}
