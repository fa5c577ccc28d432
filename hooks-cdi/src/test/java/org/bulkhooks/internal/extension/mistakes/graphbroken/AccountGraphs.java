package org.bulkhooks.internal.extension.mistakes.graphbroken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.extension.application.Customer;

/** Graphs that cannot be made when the application is deployed. */
@SuppressWarnings("DoNotCallSuggester") // the producers are to fail
public final class AccountGraphs {

    @Produces
    @RequestScoped
    DependencyGraph<Customer> early() {
        throw new IllegalStateException("never called");
    }
}
