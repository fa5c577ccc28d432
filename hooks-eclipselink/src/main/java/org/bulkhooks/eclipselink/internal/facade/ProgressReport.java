package org.bulkhooks.eclipselink.internal.facade;

import java.time.Duration;
import java.util.OptionalLong;
import org.bulkhooks.BulkProgress;
import org.bulkhooks.OnProgress;
import org.jspecify.annotations.Nullable;

/** Tells a listener how far one call is. */
final class ProgressReport {

    private final @Nullable OnProgress option;
    private final OptionalLong total;
    private final long begin = System.nanoTime();
    private long told;

    /**
     * Begins to count the time.
     *
     * @param option the listener, or null if there is none
     * @param total how many records the call has, if that is known
     */
    ProgressReport(@Nullable OnProgress option, OptionalLong total) {
        this.option = option;
        this.total = total;
    }

    /** Tells how many records are done, unless that was told before. */
    void done(long records) {
        if (option != null && records > told) {
            told = records;
            option.listener().accept(new BulkProgress(records, total, Duration.ofNanos(System.nanoTime() - begin)));
        }
    }
}
