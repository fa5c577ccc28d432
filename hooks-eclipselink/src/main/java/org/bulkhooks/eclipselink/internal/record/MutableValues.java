package org.bulkhooks.eclipselink.internal.record;

import java.lang.reflect.Array;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Copies values of basic attributes that can be changed in place: dates, calendars and arrays. */
final class MutableValues {

    private MutableValues() {}

    @SuppressWarnings("JavaUtilDate") // entities have attributes of this type
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.clone();
        }
        if (value instanceof Calendar calendar) {
            return calendar.clone();
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        return value;
    }
}
