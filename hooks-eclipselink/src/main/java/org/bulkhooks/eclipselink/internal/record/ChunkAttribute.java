package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.function.Supplier;
import org.bulkhooks.eclipselink.internal.record.DirectPath.Likeness;
import org.bulkhooks.spi.RecordAttribute;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the records of one chunk. What they lack is loaded for all of them, when the first is asked that
 * lacks something. Not thread-safe.
 */
final class ChunkAttribute<E> implements RecordAttribute<E> {

    private final MappedAttribute<E> attribute;
    private final Supplier<? extends Collection<E>> chunk;
    private final UnitOfWorkImpl uow;
    private boolean isLoaded;
    private boolean isLoadedToLastStep;

    ChunkAttribute(MappedAttribute<E> attribute, Supplier<? extends Collection<E>> chunk, UnitOfWorkImpl uow) {
        this.attribute = attribute;
        this.chunk = chunk;
        this.uow = uow;
    }

    @Override
    public @Nullable Object value(E record) {
        Object known = attribute.knownValue(record);
        if (known != DirectPath.UNKNOWN) {
            return known;
        }
        if (!isLoaded) {
            isLoaded = true;
            isLoadedToLastStep = true;
            load(true);
        }
        return attribute.value(record);
    }

    @Override
    public boolean hasValue(E record, @Nullable Object value) {
        Likeness likeness = attribute.compareWith(value, record);
        if (likeness != Likeness.UNKNOWN) {
            return likeness == Likeness.SAME;
        }
        if (!isLoadedToLastStep && !attribute.isLoadedToLastStep(record)) {
            loadToLastStep();
        }
        return attribute.hasValue(record, value);
    }

    @Override
    public boolean differs(E left, E right) {
        Likeness likeness = attribute.compare(left, right);
        if (likeness != Likeness.UNKNOWN) {
            return likeness == Likeness.DIFFERENT;
        }
        if (attribute.path().length() > 1) {
            loadToLastStep();
        }
        return attribute.differs(left, right);
    }

    private void loadToLastStep() {
        if (!isLoadedToLastStep) {
            isLoadedToLastStep = true;
            load(false);
        }
    }

    private void load(boolean target) {
        new PathLoader(uow).load(chunk.get(), attribute.path(), target);
    }
}
