package org.bulkhooks.memory;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.spi.OperationRecord;
import org.jspecify.annotations.Nullable;

/** A record of a call. Immutable, but for the instance. */
final class MemoryRecord implements OperationRecord {

    private final EntityMapping mapping;
    private final int position;
    private final Object instance;
    private final Row given;
    private final @Nullable Row row;
    private final @Nullable Object old;
    private final @Nullable Set<String> limit;

    private MemoryRecord(
            int position,
            Object instance,
            Row given,
            @Nullable Row row,
            @Nullable Object old,
            @Nullable Set<String> limit) {
        this.mapping = given.mapping();
        this.position = position;
        this.instance = instance;
        this.given = given;
        this.row = row;
        this.old = old;
        this.limit = limit;
    }

    /** Makes a record of an instance as it is now. */
    static MemoryRecord of(int position, Object instance) {
        return new MemoryRecord(
                position, instance, EntityMapping.require(instance).read(instance), null, null, null);
    }

    /**
     * Returns the same record with its row.
     *
     * @param found the row
     * @param copy the row, as hooks get it
     * @param attributes the attributes that an update is limited to, apart from what hooks change; null if it is not
     */
    MemoryRecord read(Row found, Object copy, @Nullable Set<String> attributes) {
        return new MemoryRecord(position, instance, mapping.read(instance), found, copy, attributes);
    }

    /** Returns the state that the record had when it was given, or when its row was read. */
    Row given() {
        return given;
    }

    /** Returns the row that was read. */
    Row row() {
        return Objects.requireNonNull(row);
    }

    /** Tells whether no row was found. */
    boolean isNew() {
        return row == null;
    }

    /** Tells whether others are created with it. */
    boolean bringsAlong() {
        return !mapping.children(instance).isEmpty();
    }

    EntityMapping mapping() {
        return mapping;
    }

    RowKey key() {
        return EntityMapping.key(instance);
    }

    Row now() {
        return mapping.read(instance);
    }

    /** Tells whether an update writes an attribute if it differs. */
    boolean writes(String attribute, Set<String> derived) {
        return limit == null
                || limit.contains(attribute)
                || derived.contains(attribute)
                || now().differences(given).contains(attribute);
    }

    @Override
    public Class<?> entityClass() {
        return mapping.entityClass();
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public Object identity() {
        return key();
    }

    @Override
    public Object instance() {
        return instance;
    }

    @Override
    public Object old() {
        return Objects.requireNonNull(old);
    }
}
