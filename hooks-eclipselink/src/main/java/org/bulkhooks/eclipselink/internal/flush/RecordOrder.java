package org.bulkhooks.eclipselink.internal.flush;

import java.util.Comparator;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of records: by number first, for records that were persisted one after the other, and by id
 * then.
 *
 * @param number for creates the place in persist order, for deletes that of the class, for updates {@link #NONE}
 * @param id the id, or null if it is not assigned yet
 */
record RecordOrder(int number, @Nullable Object id) implements Comparable<RecordOrder> {

    /** Sorts behind all numbers. */
    static final int NONE = Integer.MAX_VALUE;

    private static final Comparator<Object> IDS = Comparator.nullsLast(RecordOrder::compareIds);

    @Override
    public int compareTo(RecordOrder other) {
        if (number != other.number) {
            return Integer.compare(number, other.number);
        }
        return id instanceof Long left && other.id instanceof Long right
                ? left.compareTo(right)
                : IDS.compare(id, other.id);
    }

    @SuppressWarnings("unchecked") // two ids of one class are comparable with each other if one is comparable at all
    private static int compareIds(Object left, Object right) {
        if (left instanceof CacheId leftParts && right instanceof CacheId rightParts) {
            return compareParts(leftParts.getPrimaryKey(), rightParts.getPrimaryKey());
        }
        if (left instanceof Comparable<?> comparable && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) comparable).compareTo(right);
        }
        return left.toString().compareTo(right.toString());
    }

    private static int compareParts(@Nullable Object[] left, @Nullable Object[] right) {
        for (int index = 0; index < Math.min(left.length, right.length); index++) {
            int compared = Comparator.nullsLast(RecordOrder::compareIds).compare(left[index], right[index]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
