package org.bulkhooks.docs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.bulk.BulkOperations;

@ApplicationScoped
public class PurchaseHooks {

    void note(@Observes AfterCreate<Purchase> purchases, BulkOperations bulk) {
        List<Message> messages = purchases.newRecords().stream()
                .map(purchase -> new Message("purchase", purchase.getId() + ": " + purchase.getItem()))
                .toList();
        bulk.create(messages);
    }
}
