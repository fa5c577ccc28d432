package org.bulkhooks.eclipselink.internal.record;

import java.util.List;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two states of a record have at the end of a path. Where both refer to the same record, everything
 * behind that is the same: an operation that writes a record writes its reference, not what it refers to.
 */
final class PathComparison {

    private final PathReader reader;
    private final UnitOfWorkImpl uow;

    PathComparison(PathReader reader, UnitOfWorkImpl uow) {
        this.reader = reader;
        this.uow = uow;
    }

    boolean differ(Object leftRecord, Object rightRecord, AttributePath path) {
        @Nullable Place left = Place.of(leftRecord, uow);
        @Nullable Place right = Place.of(rightRecord, uow);
        for (int step = 0; left != null || right != null; step++) {
            String name = path.name(step);
            DatabaseMapping mapping = left == null ? null : left.mapping(name);
            DatabaseMapping other = right == null ? null : right.mapping(name);
            DatabaseMapping known = mapping == null ? other : mapping;
            if (known == null) {
                return false; // neither has the attribute
            }
            boolean same = mapping == other || mapping == null || other == null;
            if (same
                    && known instanceof ObjectReferenceMapping
                    && !ValueComparison.differs(known, object(left), object(right), uow)) {
                return false;
            }
            if (path.isLast(step)) {
                return same
                        ? ValueComparison.differs(known, object(left), object(right), uow)
                        : !ValueEquality.same(value(left, mapping), value(right, other));
            }
            if (isKnown(left, mapping, path.after(step)) || isKnown(right, other, path.after(step))) {
                return !ValueEquality.same(reader.value(leftRecord, path), reader.value(rightRecord, path));
            }
            left = left == null ? null : reader.next(left, name);
            right = right == null ? null : reader.next(right, name);
        }
        return false;
    }

    private static boolean isKnown(@Nullable Place place, @Nullable DatabaseMapping mapping, List<String> rest) {
        return place != null && mapping != null && KnownId.of(mapping, place, rest) != null;
    }

    private @Nullable Object value(@Nullable Place place, @Nullable DatabaseMapping mapping) {
        return place == null || mapping == null ? null : reader.value(place, mapping);
    }

    private static @Nullable Object object(@Nullable Place place) {
        return place == null ? null : place.object();
    }
}
