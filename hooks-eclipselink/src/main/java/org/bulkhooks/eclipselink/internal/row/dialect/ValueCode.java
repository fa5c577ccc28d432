package org.bulkhooks.eclipselink.internal.row.dialect;

import org.jspecify.annotations.Nullable;

/** Makes of the values of a column what is sent to the database in their place. Immutable. */
public interface ValueCode {

    /** Returns an array for the codes of so many values; null stands for NULL. */
    Object[] array(int length);

    /**
     * Returns what is sent for a value.
     *
     * @param value a value that EclipseLink would set as a parameter
     * @return what is sent, or null if the value might arrive as another one
     */
    @Nullable
    Object of(Object value);
}
