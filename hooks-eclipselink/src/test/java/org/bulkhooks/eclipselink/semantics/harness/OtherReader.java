package org.bulkhooks.eclipselink.semantics.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Another EntityManager, on a thread of its own, which reads by way of the shared cache while a transaction writes.
 *
 * @param <R> what it reads
 */
public final class OtherReader<R> {

    private final Way way;
    private final Function<EntityManager, @Nullable R> read;
    private CompletableFuture<@Nullable R> waiting = CompletableFuture.completedFuture(null);
    private boolean isWaiting;

    public OtherReader(Way way, Function<EntityManager, @Nullable R> read) {
        this.way = way;
        this.read = read;
    }

    /** Reads. */
    public static <R> @Nullable R read(Way way, Function<EntityManager, @Nullable R> read) {
        return new OtherReader<>(way, read).begin().join();
    }

    private CompletableFuture<@Nullable R> begin() {
        return CompletableFuture.supplyAsync(() -> {
            try (EntityManager em = way.unit().factory().createEntityManager()) {
                return read.apply(em);
            }
        });
    }

    /**
     * Begins to read while the transaction goes on, and requires that it reads what was there before. In a database
     * where readers wait for writers, it may have to wait instead.
     */
    public void reads(@Nullable R before) {
        CompletableFuture<@Nullable R> reading = begin();
        isWaiting = way.database().readersWait() && way.database().waits(reading::isDone);
        if (isWaiting) {
            waiting = reading;
        } else {
            assertThat(reading.join())
                    .as("what another transaction sees meanwhile")
                    .isEqualTo(before);
        }
    }

    /** Requires that it has read what is there when the transaction is over, if it had to wait for that. */
    public void hasRead(@Nullable R after) {
        if (isWaiting) {
            assertThat(waiting.join())
                    .as("what another transaction sees that had to wait")
                    .isEqualTo(after);
        }
    }
}
