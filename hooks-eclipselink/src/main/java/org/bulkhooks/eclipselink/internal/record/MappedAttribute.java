package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.function.Supplier;
import org.bulkhooks.spi.RecordAttribute;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** An attribute of the records of one entity class, in one operation or in one chunk of it. */
final class MappedAttribute<E> implements RecordAttribute<E> {

    private final String name;
    private final DirectPaths.Found found;
    private final AttributePath path;
    private final @Nullable DirectPath direct;
    private final @Nullable RecordFacts facts;
    private final PathReader reader;
    private final UnitOfWorkImpl uow;
    private final @Nullable ChunkLoader loader;

    MappedAttribute(String name, DirectPaths.Found found, RecordFacts facts, PathReader reader, UnitOfWorkImpl uow) {
        this(name, found, facts == RecordFacts.NONE ? null : facts, reader, uow, null);
    }

    private MappedAttribute(
            String name,
            DirectPaths.Found found,
            @Nullable RecordFacts facts,
            PathReader reader,
            UnitOfWorkImpl uow,
            @Nullable ChunkLoader loader) {
        this.name = name;
        this.found = found;
        this.path = found.path();
        this.direct = found.direct();
        this.facts = facts;
        this.reader = reader;
        this.uow = uow;
        this.loader = loader;
    }

    /**
     * Returns the same attribute of the records of a chunk.
     *
     * @param chunk returns all of them, to load what they lack together
     */
    MappedAttribute<E> of(Supplier<? extends Collection<E>> chunk) {
        return new MappedAttribute<>(name, found, facts, reader, uow, new ChunkLoader(chunk, path, uow));
    }

    AttributePath path() {
        return path;
    }

    @Override
    public @Nullable Object value(E record) {
        if (facts != null && facts.isNull(record, name)) {
            return null;
        }
        Object value = direct == null ? DirectPath.UNKNOWN : direct.value(record, uow);
        if (value != DirectPath.UNKNOWN) {
            return value;
        }
        if (loader != null) {
            loader.load();
        }
        return reader.value(record, path);
    }

    @Override
    public boolean hasValue(E record, @Nullable Object value) {
        if (facts != null && facts.isNull(record, name)) {
            return value == null;
        }
        // a reference has the value of another one with the same key
        if (direct != null && (value == null || !path.canEndAtReference())) {
            Object known = direct.value(record, uow);
            if (known != DirectPath.UNKNOWN) {
                return ValueEquality.same(known, value);
            }
        }
        if (loader != null && (direct == null || !direct.isLoaded(record, false, uow))) {
            loader.loadToLastStep();
        }
        return reader.hasValue(record, path, value);
    }

    @Override
    public boolean differs(E left, E right) {
        DirectPath.Likeness likeness = direct == null ? DirectPath.Likeness.UNKNOWN : direct.compare(left, right, uow);
        boolean differs =
                switch (likeness) {
                    case SAME -> false;
                    case DIFFERENT -> true;
                    case UNKNOWN -> differsStepByStep(left, right);
                };
        return differs || (facts != null && facts.changed(left).contains(name));
    }

    private boolean differsStepByStep(E left, E right) {
        if (loader != null && path.length() > 1) {
            loader.loadToLastStep();
        }
        return new PathComparison(reader, uow).differ(left, right, path);
    }
}
