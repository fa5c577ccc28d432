package org.bulkhooks.eclipselink.internal.record;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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

    /** Classes of values that nobody can change, besides enums and those of {@code java.time}. */
    private static final Set<Class<?>> IMMUTABLE = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            Currency.class,
            Locale.class);

    private MutableValues() {}

    /** Tells whether no value of a type can be changed in place; false also where that is not known. */
    public static boolean areNoneOf(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || IMMUTABLE.contains(type)
                || (type.getName().startsWith("java.time.") && Modifier.isFinal(type.getModifiers()));
    }

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
