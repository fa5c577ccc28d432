package org.bulkhooks.it.coupons;

import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bulkhooks.batch.BulkItemWriter;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;

/** Redeems the coupons that a step reads. */
@Named
@Dependent
public class Redeemer extends BulkItemWriter {

    private final BulkOperations bulk;

    @Inject
    Redeemer(BulkOperations bulk) {
        this.bulk = bulk;
    }

    @Override
    protected BulkOperations bulkOperations() {
        return bulk;
    }

    @Override
    protected BulkResult write(BulkOperations operations, List<Object> items) {
        items.forEach(item -> ((Coupon) item).setState("redeemed"));
        return operations.update(items, attributes("state"), partialSuccess());
    }
}
