package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.function.Supplier;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** Loads what a path needs for all records of a chunk at once, when the first of them lacks it. Not thread-safe. */
final class ChunkLoader {

    private final Supplier<? extends Collection<?>> chunk;
    private final AttributePath path;
    private final UnitOfWorkImpl uow;
    private boolean isLoaded;
    private boolean isLoadedToLastStep;

    ChunkLoader(Supplier<? extends Collection<?>> chunk, AttributePath path, UnitOfWorkImpl uow) {
        this.chunk = chunk;
        this.path = path;
        this.uow = uow;
    }

    /** Loads all that reading the path needs, once. */
    void load() {
        if (!isLoaded) {
            isLoaded = true;
            isLoadedToLastStep = true;
            new PathLoader(uow).load(chunk.get(), path, true);
        }
    }

    /** Loads what leads to the last step, but not a relation that this is, once. */
    void loadToLastStep() {
        if (!isLoadedToLastStep) {
            isLoadedToLastStep = true;
            new PathLoader(uow).load(chunk.get(), path, false);
        }
    }
}
