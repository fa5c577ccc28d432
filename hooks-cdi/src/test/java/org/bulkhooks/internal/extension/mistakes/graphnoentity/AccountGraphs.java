package org.bulkhooks.internal.extension.mistakes.graphnoentity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;

/** A graph of a class that looks like an entity. */
public final class AccountGraphs {

    static final class Acount {
        private long balance;
        private long limit;
    }

    @Produces
    @ApplicationScoped
    DependencyGraph<Acount> balances() {
        return DependencyGraph.of(Acount.class)
                .derive("limit", account -> account.limit, (Acount account, Long limit) -> account.limit = limit)
                .from("balance")
                .by(account -> account.balance / 10)
                .build();
    }
}
