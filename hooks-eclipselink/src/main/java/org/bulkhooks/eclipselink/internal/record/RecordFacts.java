package org.bulkhooks.eclipselink.internal.record;

import java.util.Set;

/**
 * What an operation knows of its records and the records do not tell: a primitive attribute of a record is never null,
 * the column can be; and a caller can limit an update to some attributes.
 */
public interface RecordFacts {

    /** Nothing: all attributes are written, and records are as their rows. */
    RecordFacts NONE = new RecordFacts() {};

    /**
     * Returns the paths of attributes that get another value in the row, whatever the two states of the record have.
     *
     * @param record a new record; for an old one there are none
     */
    default Set<String> changed(Object record) {
        return Set.of();
    }

    /**
     * Tells whether the column of an attribute is null, whatever the record has.
     *
     * @param record a new or an old record
     * @param path the path of the attribute
     */
    default boolean isNull(Object record, String path) {
        return false;
    }

    /**
     * Tells whether the operation writes an attribute if its value is another one than before.
     *
     * @param record a new record
     * @param path the path of the attribute
     */
    default boolean writes(Object record, String path) {
        return true;
    }
}
