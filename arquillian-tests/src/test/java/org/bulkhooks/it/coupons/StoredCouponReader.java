package org.bulkhooks.it.coupons;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reads the coupons that are there. */
@Named
@Dependent
public class StoredCouponReader extends AbstractItemReader {

    @Inject
    private EntityManager em;

    private long next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        next = checkpoint == null ? 1 : (Long) checkpoint;
    }

    @Override
    public @Nullable Object readItem() {
        Coupon coupon = em.find(Coupon.class, next++);
        if (coupon != null) {
            em.detach(coupon);
        }
        return coupon;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }
}
