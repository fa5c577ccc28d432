package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One way to map a class, and what is done to its records.
 *
 * @param records makes the records, in an order that holds foreign keys
 * @param change changes a record
 */
record Shape(String name, Supplier<List<Object>> records, Consumer<Object> change) {

    @Override
    public String toString() {
        return name;
    }
}
