package org.bulkhooks.docs.upsert;

import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.updating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.jspecify.annotations.Nullable;

/** Takes over the prices of a supplier. */
@ApplicationScoped
public class PriceList {

    @Inject
    BulkOperations bulk;

    private final List<String> lines = new ArrayList<>();

    void read(List<Product> products) {
        UpsertResult result = bulk.upsert(products, conflictOn(Product_.SKU), updating(Product_.PRICE));
        for (UpsertedRecord product : result.outcomes()) {
            log(product.position(), product.outcome(), product.id());
        }
    }

    private void log(int position, RecordOutcome outcome, @Nullable Object id) {
        lines.add("line " + (position + 1) + " " + outcome + (id == null ? "" : " with id"));
    }

    List<String> lines() {
        return lines;
    }
}
