package org.bulkhooks.quickstart.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;

/**
 * What follows from the other attributes of an account: a graph that is a bean runs before all hooks, on every way to
 * write.
 */
@ApplicationScoped
class AccountGraph {

    @Produces
    @ApplicationScoped
    DependencyGraph<Account> balanceAndTier() {
        return DependencyGraph.of(Account.class)
                .derive(Account_.BALANCE, Account::balance, Account::setBalance)
                .from(Account_.POSTED, Account_.INTEREST)
                .by(account -> account.posted().add(account.interest()))
                .derive(Account_.TIER, Account::tier, Account::setTier)
                .from(Account_.BALANCE)
                .by(account -> Tier.of(account.balance()))
                .build();
    }
}
