package org.bulkhooks.internal.extension.mistakes.graphrules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.extension.application.Account;

/** A graph with two mistakes. */
public final class AccountGraphs {

    @Produces
    @ApplicationScoped
    DependencyGraph<Account> balances() {
        return DependencyGraph.of(Account.class)
                .derive("balance", Account::balance, Account::balance)
                .from("clsed")
                .by(account -> 0L)
                .derive("balance", Account::balance, Account::balance)
                .from("closed")
                .by(account -> 0L)
                .build();
    }
}
