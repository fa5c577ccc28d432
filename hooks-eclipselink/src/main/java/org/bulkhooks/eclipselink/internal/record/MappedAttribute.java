package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.record.DirectPath.Likeness;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** An attribute of the records of one entity class, in one operation. What a record lacks is loaded for it alone. */
final class MappedAttribute<E> {

    private final String name;
    private final AttributePath path;
    private final @Nullable DirectPath direct;
    private final @Nullable RecordFacts facts;
    private final PathReader reader;
    private final UnitOfWorkImpl uow;

    MappedAttribute(String name, DirectPaths.Found found, RecordFacts facts, PathReader reader, UnitOfWorkImpl uow) {
        this.name = name;
        this.path = found.path();
        this.direct = found.direct();
        this.facts = facts == RecordFacts.NONE ? null : facts;
        this.reader = reader;
        this.uow = uow;
    }

    AttributePath path() {
        return path;
    }

    /** Reads the attribute. */
    @Nullable
    Object value(E record) {
        Object known = knownValue(record);
        return known == DirectPath.UNKNOWN ? reader.value(record, path) : known;
    }

    /** Tells whether the attribute has a value. */
    boolean hasValue(E record, @Nullable Object value) {
        Likeness likeness = compareWith(value, record);
        return likeness == Likeness.UNKNOWN ? reader.hasValue(record, path, value) : likeness == Likeness.SAME;
    }

    /** Tells whether the attribute has different values in two records. */
    boolean differs(E left, E right) {
        Likeness likeness = compare(left, right);
        return likeness == Likeness.UNKNOWN
                ? new PathComparison(reader, uow).differ(left, right, path)
                : likeness == Likeness.DIFFERENT;
    }

    /** Reads the attribute, or returns {@link DirectPath#UNKNOWN} where something may have to be loaded for that. */
    @Nullable
    Object knownValue(E record) {
        if (facts != null && facts.isNull(record, name)) {
            return null;
        }
        return direct == null ? DirectPath.UNKNOWN : direct.value(record, uow);
    }

    /** Compares the attribute with a value, where nothing has to be loaded for that. */
    Likeness compareWith(@Nullable Object value, E record) {
        if (facts != null && facts.isNull(record, name)) {
            return value == null ? Likeness.SAME : Likeness.DIFFERENT;
        }
        // a reference has the value of another one with the same key
        if (direct == null || (value != null && path.canEndAtReference())) {
            return Likeness.UNKNOWN;
        }
        Object known = direct.value(record, uow);
        if (known == DirectPath.UNKNOWN) {
            return Likeness.UNKNOWN;
        }
        return ValueEquality.same(known, value) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** Compares the attribute in two records, where nothing has to be loaded for that. */
    Likeness compare(E left, E right) {
        if (facts != null && facts.changed(left).contains(name)) {
            return Likeness.DIFFERENT;
        }
        return direct == null ? Likeness.UNKNOWN : direct.compare(left, right, uow);
    }

    /** Tells whether a record has loaded all that leads to the last step; false also where that is not known. */
    boolean isLoadedToLastStep(E record) {
        return direct != null && direct.isLoaded(record, false, uow);
    }
}
