package org.bulkhooks.internal.bulk;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkProgress;
import org.jspecify.annotations.Nullable;

/** Tells a listener how far one call is. */
final class ProgressReport {

    private final @Nullable Consumer<? super BulkProgress> listener;
    private final OptionalLong total;
    private final long begin = System.nanoTime();
    private long told;

    /**
     * Begins to count the time.
     *
     * @param listener the listener, or null if there is none
     * @param total how many records the call has, if that is known
     */
    ProgressReport(@Nullable Consumer<? super BulkProgress> listener, OptionalLong total) {
        this.listener = listener;
        this.total = total;
    }

    /** Tells how many records are done, unless that was told before. */
    void done(long records) {
        if (listener != null && records > told) {
            told = records;
            listener.accept(new BulkProgress(records, total, Duration.ofNanos(System.nanoTime() - begin)));
        }
    }
}
