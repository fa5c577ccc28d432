package org.bulkhooks.eclipselink.internal.record;

import java.lang.reflect.Array;
import java.util.Calendar;
import java.util.Date;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * Copies values of basic attributes that can be changed in place: dates, calendars and arrays, and those whose mapping
 * is mutable ({@code @Mutable}, and what is serialized), which are converted to the value of the column and back, as
 * EclipseLink does for its backups.
 */
public final class MutableValues {

    private MutableValues() {}

    /**
     * Returns a copy of a value that can be changed in place, or the value itself.
     *
     * @param mapping the mapping of the attribute
     * @param session the session of the record
     */
    public static @Nullable Object copy(DatabaseMapping mapping, @Nullable Object value, AbstractSession session) {
        Object copy = copy(value);
        return copy == value && value != null && mapping instanceof AbstractDirectMapping direct && direct.isMutable()
                ? direct.getObjectValue(direct.getFieldValue(value, session), session)
                : copy;
    }

    /** Returns a copy of the value of a column, which a record can share, or the value itself. */
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
