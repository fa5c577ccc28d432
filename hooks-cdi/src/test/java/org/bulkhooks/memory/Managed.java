package org.bulkhooks.memory;

import org.jspecify.annotations.Nullable;

/** A managed instance. */
final class Managed {

    final Object instance;
    final EntityMapping mapping;
    final RowKey key;
    final int persistOrder;

    /** Its row as this context knows it, or null if it is new. */
    @Nullable
    Row row;

    boolean removed;

    Managed(Object instance, @Nullable Row row, int persistOrder) {
        this.instance = instance;
        this.mapping = EntityMapping.require(instance);
        this.key = EntityMapping.key(instance);
        this.row = row;
        this.persistOrder = persistOrder;
    }
}
