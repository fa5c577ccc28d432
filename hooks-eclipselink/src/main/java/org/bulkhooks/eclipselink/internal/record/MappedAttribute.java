package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.spi.RecordAttribute;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** An attribute of the records of one entity class, in one operation. */
final class MappedAttribute<E> implements RecordAttribute<E> {

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

    @Override
    public boolean isLoaded(E record, boolean target) {
        return direct != null && direct.isLoaded(record, target, uow);
    }

    @Override
    public @Nullable Object value(E record) {
        if (facts != null && facts.isNull(record, name)) {
            return null;
        }
        Object value = direct == null ? DirectPath.UNKNOWN : direct.value(record, uow);
        return value == DirectPath.UNKNOWN ? reader.value(record, path) : value;
    }

    @Override
    public boolean hasValue(E record, @Nullable Object value) {
        if (facts != null && facts.isNull(record, name)) {
            return value == null;
        }
        // a reference has the value of another one with the same key
        if (direct == null || (value != null && path.canEndAtReference())) {
            return reader.hasValue(record, path, value);
        }
        Object known = direct.value(record, uow);
        return known == DirectPath.UNKNOWN ? reader.hasValue(record, path, value) : ValueEquality.same(known, value);
    }

    @Override
    public boolean differs(E left, E right) {
        DirectPath.Likeness likeness = direct == null ? DirectPath.Likeness.UNKNOWN : direct.compare(left, right, uow);
        boolean differs =
                switch (likeness) {
                    case SAME -> false;
                    case DIFFERENT -> true;
                    case UNKNOWN -> new PathComparison(reader, uow).differ(left, right, path);
                };
        return differs || (facts != null && facts.changed(left).contains(name));
    }
}
