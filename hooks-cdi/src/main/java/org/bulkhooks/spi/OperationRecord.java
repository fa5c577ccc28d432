package org.bulkhooks.spi;

/**
 * One record that an operation writes, as the integration knows it. It is the same object in each step of a round, and
 * equal to no other. Used by the thread of the operation only.
 */
public interface OperationRecord {

    /** Returns the concrete entity class. */
    Class<?> entityClass();

    /**
     * Returns where the record stands in the operation, counted from 0; in a flush, among the records of its class and
     * type of change. No other record there has the same position. A further round keeps it.
     */
    int position();

    /**
     * Returns what tells the row of the record from all others, whatever the instance: equal for equal rows, such as
     * entity class and id.
     */
    Object identity();

    /** Returns the new record; of a delete, the instance that is to be deleted. */
    Object instance();

    /**
     * Returns the old record.
     *
     * @throws NullPointerException if the record is created, or no hook asks for old records
     */
    Object old();
}
