package org.bulkhooks.internal.extension.mistakes.graphbroken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Customer;

/** Graphs that cannot be made when the application is deployed. */
@SuppressWarnings("DoNotCallSuggester") // the producers are to fail
public final class AccountGraphs {

    @Produces
    @ApplicationScoped
    DependencyGraph<Account> failing() {
        throw new IllegalStateException("no configuration");
    }

    @Produces
    @RequestScoped
    DependencyGraph<Customer> early() {
        throw new IllegalStateException("never called");
    }
}
