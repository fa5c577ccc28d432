package org.bulkhooks.internal.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * How an operation, or the call of a hook, ended.
 *
 * @param thrown the class of what ended it, or null if nothing did
 * @param refused whether that is a rule of the business, and no failure
 */
public record RunEnd(@Nullable Class<? extends Throwable> thrown, boolean refused) {

    /** Nothing was thrown. */
    public static final RunEnd RETURNED = new RunEnd(null, false);

    /** Returns how what threw this ended, or {@link #RETURNED}. */
    public static RunEnd of(@Nullable Class<? extends Throwable> thrown, boolean refused) {
        return thrown == null ? RETURNED : new RunEnd(thrown, refused);
    }
}
