package org.bulkhooks.it.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import org.bulkhooks.graph.DependencyGraph;

/** The derived attributes of transfers, as a bean that the container gives a client proxy. */
@ApplicationScoped
public class Fees {

    @Produces
    @ApplicationScoped
    DependencyGraph<Transfer> fees() {
        return DependencyGraph.of(Transfer.class)
                .derive("fee", Transfer::getFee, Transfer::setFee)
                .from("amount")
                .by(transfer -> transfer.getAmount().multiply(new BigDecimal("0.01")))
                .build();
    }
}
