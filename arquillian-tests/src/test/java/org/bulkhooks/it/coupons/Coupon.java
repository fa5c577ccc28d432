package org.bulkhooks.it.coupons;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
public class Coupon {

    @Id
    private long number;

    @Version
    private int version;

    private @Nullable String state;

    protected Coupon() {}

    public Coupon(long number) {
        this.number = number;
    }

    public long getNumber() {
        return number;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
