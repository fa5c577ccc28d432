package org.bulkhooks.eclipselink.internal.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** A path that ends at a basic attribute. */
final class BasicStep extends DirectPath {

    /** Types whose values are stored as what they are equal to, where nothing converts them. */
    private static final Set<Class<?>> EXACT = Set.of(
            String.class,
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            Boolean.class,
            Character.class,
            BigInteger.class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class);

    private final AbstractDirectMapping mapping;
    private final boolean written;
    private final boolean known;
    private final @Nullable Class<?> exact;
    private final boolean isDecimal;

    BasicStep(ClassDescriptor owner, AbstractDirectMapping mapping) {
        super(owner, mapping);
        this.mapping = mapping;
        this.written = !mapping.isReadOnly();
        // of a column that is never updated, the mapping says whether that is so
        this.known = mapping.getField() == null || mapping.getField().isUpdatable();
        this.exact = exact(mapping);
        this.isDecimal = stored(mapping) == BigDecimal.class;
    }

    /** Returns the type of values that EclipseLink would convert to nothing else before it compares them. */
    private static @Nullable Class<?> exact(AbstractDirectMapping mapping) {
        Class<?> stored = stored(mapping);
        return stored != null && EXACT.contains(stored) ? stored : null;
    }

    /** Returns the type of values that are stored as they are, or null if EclipseLink may store others. */
    private static @Nullable Class<?> stored(AbstractDirectMapping mapping) {
        if (mapping.getConverter() != null || mapping.getNullValue() != null || mapping.getField() == null) {
            return null;
        }
        return mapping.getField().getType() == null
                ? mapping.getFieldClassification(mapping.getField())
                : mapping.getField().getType();
    }

    DatabaseField column() {
        return mapping.getField();
    }

    /** Tells whether an update writes the attribute, and stores its values as they are. */
    boolean isStoredAsItIs() {
        return written && known && (exact != null || isDecimal);
    }

    /** Tells without converting them that two values of the attribute are stored alike; false if that is not known. */
    boolean isSurelyStoredAlike(Object left, Object right) {
        if (mapping.getConverter() != null) {
            return false; // it may make another value each time
        }
        return getter().isNumber() ? getter().haveSameNumber(left, right) : attribute(left) == attribute(right);
    }

    /** Returns what is stored of the attribute of an object. */
    @Nullable
    Object stored(Object owner, AbstractSession session) {
        return mapping.getFieldValue(attribute(owner), session);
    }

    /** Tells whether the attribute has different values, other than null; false also where that is not known. */
    boolean surelyDiffers(Object left, Object right) {
        if (!isWhole(left) || !isWhole(right)) {
            return false;
        }
        Object one = attribute(left);
        Object other = attribute(right);
        if (one == null || other == null || one == other) {
            return false;
        }
        return isDecimal
                ? one.getClass() == BigDecimal.class
                        && other.getClass() == BigDecimal.class
                        && ((BigDecimal) one).compareTo((BigDecimal) other) != 0
                : one.getClass() == exact && other.getClass() == exact && !one.equals(other);
    }

    @Override
    Likeness compare(Object left, Object right, AbstractSession session) {
        if (left == right || !written) {
            return Likeness.SAME;
        }
        if (!known || !isWhole(left) || !isWhole(right)) {
            return Likeness.UNKNOWN;
        }
        if (getter().isNumber() && getter().haveSameNumber(left, right)) {
            return Likeness.SAME;
        }
        Object one = attribute(left);
        Object other = attribute(right);
        if (one == other || (one != null && other != null && one.equals(other))) {
            return Likeness.SAME;
        }
        if (one != null && other != null && one.getClass() == exact && other.getClass() == exact) {
            return Likeness.DIFFERENT;
        }
        return mapping.compareObjects(left, right, session) ? Likeness.SAME : Likeness.DIFFERENT;
    }
}
