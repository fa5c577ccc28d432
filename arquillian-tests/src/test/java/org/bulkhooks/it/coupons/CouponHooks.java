package org.bulkhooks.it.coupons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.Change;

/** Refuses one number, rejects some, and notes which coupons were committed. */
@ApplicationScoped
public class CouponHooks {

    private static final long NONE = -1;

    private final AtomicLong refused = new AtomicLong(NONE);
    private final AtomicLong refusedOnce = new AtomicLong(NONE);
    private final Set<Long> rejected = ConcurrentHashMap.newKeySet();
    private final Queue<Long> created = new ConcurrentLinkedQueue<>();
    private final Queue<List<Long>> chunks = new ConcurrentLinkedQueue<>();
    private final Queue<Long> updated = new ConcurrentLinkedQueue<>();

    void refuse(@Observes BeforeCreate<Coupon> coupons) {
        for (Coupon coupon : coupons.newRecords()) {
            if (coupon.getNumber() == refused.get()) {
                throw new IllegalStateException("refused");
            }
            coupon.setState("new");
        }
    }

    void reject(@Observes BeforeSave<Coupon> coupons) {
        for (Change<Coupon> change : coupons) {
            long number = change.newRecord().getNumber();
            if (refusedOnce.compareAndSet(number, NONE)) {
                throw new IllegalStateException("refused once");
            }
            if (rejected.contains(number)) {
                change.reject("state", "not this one");
            }
        }
    }

    void created(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Coupon> coupons) {
        chunks.add(coupons.newRecords().stream().map(Coupon::getNumber).toList());
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

    public void refuseOnce(long number) {
        refusedOnce.set(number);
    }

    public void reject(Long... numbers) {
        rejected.addAll(List.of(numbers));
    }

    public List<Long> created() {
        return List.copyOf(created);
    }

    /** Returns how many coupons each chunk had whose numbers are no larger. */
    public List<Integer> chunksUpTo(long last) {
        return chunks.stream()
                .filter(numbers -> numbers.get(0) <= last)
                .map(List::size)
                .toList();
    }

    public List<Long> updated() {
        return List.copyOf(updated);
    }
}
