package org.bulkhooks.it.coupons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;

/** Refuses one number, and notes which coupons were committed. */
@ApplicationScoped
public class CouponHooks {

    private static final long NONE = -1;

    private final AtomicLong refused = new AtomicLong(NONE);
    private final Queue<Long> created = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> chunks = new ConcurrentLinkedQueue<>();
    private final Queue<Long> updated = new ConcurrentLinkedQueue<>();

    void refuse(@Observes BeforeCreate<Coupon> coupons) {
        for (Coupon coupon : coupons.newRecords()) {
            if (coupon.getNumber() == refused.get()) {
                throw new IllegalStateException("refused");
            }
            coupon.setState("new");
        }
    }

    void created(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Coupon> coupons) {
        chunks.add(coupons.size());
        coupons.newRecords().forEach(coupon -> created.add(coupon.getNumber()));
    }

    void updated(@Observes AfterUpdate<Coupon> coupons) {
        coupons.newRecords().forEach(coupon -> updated.add(coupon.getNumber()));
    }

    public void refuse(long number) {
        refused.set(number);
    }

    public void refuseNone() {
        refused.set(NONE);
    }

    public List<Long> created() {
        return List.copyOf(created);
    }

    public List<Integer> chunks() {
        return List.copyOf(chunks);
    }

    public List<Long> updated() {
        return List.copyOf(updated);
    }
}
