package org.bulkhooks;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Who is told what became of each record of an upsert.
 *
 * @param listener is told on the thread of the call
 * @see BulkOptions#onUpserted(Consumer)
 */
public record OnUpserted(Consumer<? super UpsertedRecord> listener) implements UpsertOption {

    /**
     * Makes the option.
     *
     * @throws NullPointerException if {@code listener} is null
     */
    public OnUpserted {
        Objects.requireNonNull(listener, "listener");
    }
}
