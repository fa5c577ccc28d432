package org.bulkhooks.spi;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of the records of one entity class, which an operation asks for record after record: what finding it
 * takes was done when it was made. It reads and compares as the {@link RecordModel} does that made it. Used by the
 * thread of the operation only.
 *
 * @param <E> the entity class
 */
public interface RecordAttribute<E> {

    /**
     * Tells whether reading the attribute causes no query, so that nothing has to be {@linkplain RecordModel#load
     * loaded} for it.
     *
     * @param record a record
     * @param target whether the last step is read too, if it is a relation
     * @return false also if finding out would take as much as loading
     */
    boolean isLoaded(E record, boolean target);

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
