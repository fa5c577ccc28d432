package org.bulkhooks.spi;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of the records of a chunk, which an operation asks one after the other: what finding the attribute
 * takes was done when this was made. It reads and compares as the {@link RecordModel} does that made it. What it needs
 * of related records is loaded for the whole chunk, at the latest when the first record is asked that lacks it. Used by
 * the thread of the operation only.
 *
 * @param <E> the entity class
 */
public interface RecordAttribute<E> {

    /**
     * Reads the attribute, as {@link RecordModel#value} does.
     *
     * @param record a record
     */
    @Nullable
    Object value(E record);

    /**
     * Tells whether the attribute has a value, as {@link RecordModel#hasValue} does.
     *
     * @param record a record
     * @param value a value, or null
     */
    boolean hasValue(E record, @Nullable Object value);

    /**
     * Tells whether the attribute has different values in two records, as {@link RecordModel#differs} does.
     *
     * @param left a record
     * @param right another state of the record
     */
    boolean differs(E left, E right);
}
