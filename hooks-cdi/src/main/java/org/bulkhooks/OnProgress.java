package org.bulkhooks;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Who is told how far a call is.
 *
 * @param listener is told on the thread of the call
 * @see BulkOptions#onProgress(Consumer)
 */
public record OnProgress(Consumer<? super BulkProgress> listener)
        implements CreateOption, UpdateOption, DeleteOption, UpsertOption {

    /**
     * Makes the option.
     *
     * @throws NullPointerException if {@code listener} is null
     */
    public OnProgress {
        Objects.requireNonNull(listener, "listener");
    }
}
