package org.bulkhooks.internal.model;

import jakarta.persistence.Entity;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/**
 * Compares and copies values of attributes of any kind: entities by their ids, collections by their elements, and these
 * and all others by {@link ValueEquality}.
 */
final class RecordValues {

    private RecordValues() {}

    /**
     * Tells whether two values are the same to a database.
     *
     * @param ordered whether the order of elements is stored
     */
    static boolean same(@Nullable Object left, @Nullable Object right, boolean ordered) {
        if (left instanceof Collection<?> one && right instanceof Collection<?> other) {
            return one.size() == other.size() && (sameInOrder(one, other) || (!ordered && sameElements(one, other)));
        }
        return ValueEquality.same(idOrSelf(left), idOrSelf(right));
    }

    private static boolean sameInOrder(Collection<?> left, Collection<?> right) {
        Iterator<?> others = right.iterator();
        for (Object one : left) {
            if (!same(one, others.next(), true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(Collection<?> left, Collection<?> right) {
        List<@Nullable Object> others = new ArrayList<>(right);
        for (Object one : left) {
            int found = 0;
            while (found < others.size() && !same(one, others.get(found), true)) {
                found++;
            }
            if (found == others.size()) {
                return false;
            }
            others.remove(found);
        }
        return true;
    }

    private static @Nullable Object idOrSelf(@Nullable Object value) {
        if (value == null || !value.getClass().isAnnotationPresent(Entity.class)) {
            return value;
        }
        List<@Nullable Object> ids = new ArrayList<>(List.of(value.getClass()));
        for (Member member : PersistentMembers.of(value.getClass()).values()) {
            if (member.isId()) {
                ids.add(member.value(value));
            }
        }
        return ids.size() == 1 || ids.contains(null) ? value : ids;
    }

    /** Copies what can be changed in place. */
    @SuppressWarnings("JavaUtilDate") // entities have attributes of this type
    static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.clone();
        }
        if (value instanceof Calendar calendar) {
            return calendar.clone();
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map);
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
