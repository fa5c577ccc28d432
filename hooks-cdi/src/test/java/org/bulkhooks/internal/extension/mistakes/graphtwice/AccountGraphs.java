package org.bulkhooks.internal.extension.mistakes.graphtwice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.SavingsAccount;

/** Two graphs of one model, and one of a model below it. */
public final class AccountGraphs {

    @Produces
    @ApplicationScoped
    DependencyGraph<Account> balances() {
        return graph(Account.class);
    }

    @Produces
    final DependencyGraph<Account> more = graph(Account.class);

    @Produces
    @ApplicationScoped
    DependencyGraph<SavingsAccount> savings() {
        return graph(SavingsAccount.class);
    }

    private static <A extends Account> DependencyGraph<A> graph(Class<A> model) {
        return DependencyGraph.of(model)
                .derive("balance", Account::balance, Account::balance)
                .from("closed")
                .by(account -> 0L)
                .build();
    }
}
