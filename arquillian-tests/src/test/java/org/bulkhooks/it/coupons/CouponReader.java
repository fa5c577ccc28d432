package org.bulkhooks.it.coupons;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the coupons of a partition, each as a new instance; its checkpoint is the next number. */
@Named
@Dependent
public class CouponReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private @Nullable String first;

    @Inject
    @BatchProperty
    private @Nullable String last;

    private long next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        next = checkpoint == null ? number(first) : (Long) checkpoint;
    }

    @Override
    public @Nullable Object readItem() {
        return next > number(last) ? null : new Coupon(next++);
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }

    private static long number(@Nullable String property) {
        return Long.parseLong(Objects.requireNonNull(property));
    }
}
