package org.bulkhooks.it.coupons;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bulkhooks.batch.BulkItemWriter;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;

/** Redeems coupons that are managed, and leaves it to the flush to write them. */
@Named
@Dependent
public class ManagedRedeemer extends BulkItemWriter {

    private final EntityManager em;

    @Inject
    ManagedRedeemer(EntityManager em) {
        this.em = em;
    }

    @Override
    protected BulkResult write(BulkOperations operations, List<Object> items) {
        items.forEach(item -> em.find(Coupon.class, ((Coupon) item).getNumber()).setState("redeemed"));
        return new BulkResult(items.size(), items.size());
    }
}
