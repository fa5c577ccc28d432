package org.bulkhooks.it.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.bulkhooks.graph.DependencyGraph;

/**
 * Calculates fees from tariffs that are in the database. The server binds the EntityManager after the validation of the
 * deployment.
 */
@ApplicationScoped
public class Fees {

    /** The tariff of all shipments. */
    public static final String SEA = "sea";

    @PersistenceContext
    private EntityManager em;

    @Produces
    @ApplicationScoped
    DependencyGraph<Shipment> fees() {
        return DependencyGraph.of(Shipment.class)
                .derive("fee", Shipment::getFee, Shipment::setFee)
                .from("tonnes")
                .by(shipment ->
                        shipment.getTonnes() * em.find(Tariff.class, SEA).getPerTonne())
                .build();
    }
}
