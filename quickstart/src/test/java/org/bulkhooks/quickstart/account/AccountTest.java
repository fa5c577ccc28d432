package org.bulkhooks.quickstart.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bulkhooks.graph.DependencyGraph;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    private final DependencyGraph<Account> graph = new AccountGraph().balanceAndTier();
    private final Account account =
            new Account("7", "Ada", "ada@example.com", new BigDecimal("100.00"), LocalDate.of(2024, 1, 1));

    @Test
    void beginsEmptyAndOpen() {
        assertThat(account.balance()).isEqualTo(new BigDecimal("0.00"));
        assertThat(account.tier()).isEqualTo(Tier.BASIC);
        assertThat(account.closed()).isFalse();
        assertThat(account.lastPostingOn()).isNull();
    }

    @Test
    void derivesTheBalanceFromPostings() {
        account.post(new BigDecimal("1000.01"), DAY);
        account.post(new BigDecimal("15.00"), DAY);
        derive();

        assertThat(account.balance()).isEqualTo(new BigDecimal("1015.01"));
        assertThat(account.auditedAmount()).isEqualTo(account.balance());
    }

    @Test
    void remembersTheYoungestPosting() {
        account.post(BigDecimal.ONE, DAY);
        account.post(BigDecimal.ONE, DAY.minusDays(1));

        assertThat(account.lastPostingOn()).isEqualTo(DAY);
    }

    @Test
    void mayBeInDebtUpToItsLimit() {
        account.post(new BigDecimal("50.00"), DAY);

        assertThat(account.overdrawnBy(new BigDecimal("-150.00"))).isFalse();
        assertThat(account.overdrawnBy(new BigDecimal("-150.01"))).isTrue();
    }

    @Test
    void isOverdrawnBeyondItsLimit() {
        account.post(new BigDecimal("-100.00"), DAY);
        derive();
        assertThat(account.overdrawn()).isFalse();

        account.post(new BigDecimal("-0.01"), DAY);
        derive();
        assertThat(account.overdrawn()).isTrue();
    }

    @Test
    void earnsTiersByItsBalance() {
        assertThat(Tier.of(new BigDecimal("4999.99"))).isEqualTo(Tier.BASIC);
        assertThat(Tier.of(new BigDecimal("5000.00"))).isEqualTo(Tier.SILVER);
        assertThat(Tier.of(new BigDecimal("20000.00"))).isEqualTo(Tier.GOLD);

        account.post(new BigDecimal("20000"), DAY);
        derive();
        assertThat(account.tier()).isEqualTo(Tier.GOLD);
    }

    @Test
    void canBeClosed() {
        account.close();

        assertThat(account.closed()).isTrue();
    }

    private void derive() {
        graph.run(List.of(account));
    }
}
