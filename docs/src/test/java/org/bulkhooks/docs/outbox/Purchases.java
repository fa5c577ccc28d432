package org.bulkhooks.docs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;

@ApplicationScoped
public class Purchases {

    @Inject
    BulkOperations bulk;

    @Transactional
    public void add(List<Purchase> purchases) {
        bulk.create(purchases);
    }
}
