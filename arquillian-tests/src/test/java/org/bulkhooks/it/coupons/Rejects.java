package org.bulkhooks.it.coupons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bulkhooks.batch.RejectedItem;
import org.bulkhooks.batch.RejectedItemListener;

/** Notes which coupons a job has left out, and why. */
@Named
@ApplicationScoped
public class Rejects implements RejectedItemListener {

    private final Queue<String> noted = new ConcurrentLinkedQueue<>();

    @Override
    public void rejected(List<RejectedItem> items) {
        for (RejectedItem rejected : items) {
            Coupon coupon = (Coupon) rejected.item();
            rejected.rejections().forEach(why -> noted.add(coupon.getNumber() + ": " + why.message()));
        }
    }

    public List<String> noted() {
        return List.copyOf(noted);
    }
}
