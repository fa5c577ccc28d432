package org.bulkhooks.spi;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An attribute that a model reads by its path each time. What it needs is loaded before the first record is asked. */
final class PathAttribute<E> implements RecordAttribute<E> {

    private final RecordModel<E> model;
    private final String path;
    private final Supplier<? extends Collection<E>> chunk;
    private boolean isLoaded;
    private boolean isLoadedToLastStep;

    PathAttribute(RecordModel<E> model, String path, Supplier<? extends Collection<E>> chunk) {
        this.model = model;
        this.path = path;
        this.chunk = chunk;
        this.isLoadedToLastStep = path.indexOf('.') < 0;
    }

    @Override
    public @Nullable Object value(E record) {
        if (!isLoaded) {
            isLoaded = true;
            isLoadedToLastStep = true;
            model.load(chunk.get(), path, true);
        }
        return model.value(record, path);
    }

    @Override
    public boolean hasValue(E record, @Nullable Object value) {
        loadToLastStep();
        return model.hasValue(record, path, value);
    }

    @Override
    public boolean differs(E left, E right) {
        loadToLastStep();
        return model.differs(left, right, path);
    }

    private void loadToLastStep() {
        if (!isLoadedToLastStep) {
            isLoadedToLastStep = true;
            model.load(chunk.get(), path, false);
        }
    }
}
