package org.bulkhooks.eclipselink.internal.upsert;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The values of the conflict columns of one row, none null. They are equal as a database compares them, as far as Java
 * can tell.
 *
 * @param stored the values as they are bound
 */
record KeyValues(List<Object> stored) {

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyValues values && comparable().equals(values.comparable());
    }

    @Override
    public int hashCode() {
        return comparable().hashCode();
    }

    private List<Object> comparable() {
        return stored.stream().map(KeyValues::comparable).toList();
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
