package org.bulkhooks.eclipselink.internal.record;

import java.lang.reflect.Array;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Copies values of basic attributes that can be changed in place: dates, calendars and arrays. */
public final class MutableValues {

    private MutableValues() {}

    /** Returns a copy of a value that can be changed in place, or the value itself. */
    @SuppressWarnings("JavaUtilDate") // entities have attributes of this type
    public static @Nullable Object copy(@Nullable Object value) {
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
