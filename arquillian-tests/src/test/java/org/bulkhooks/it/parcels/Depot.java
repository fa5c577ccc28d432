package org.bulkhooks.it.parcels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bulkhooks.bulk.BulkOperations;

/** Has the facade for the server's EntityManager bean: it is there because this bean injects it. */
@ApplicationScoped
public class Depot {

    @Inject
    private BulkOperations bulk;

    public BulkOperations bulk() {
        return bulk;
    }
}
