package org.bulkhooks.eclipselink.internal.state;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a unit of work, until the class that keeps it removes it. Nothing stays with a unit of work whose
 * state is empty. Used by the thread of the unit of work only.
 */
public final class UnitOfWorkState {

    private final UnitOfWorkImpl unitOfWork;

    private UnitOfWorkState(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Returns the state of a unit of work. */
    public static UnitOfWorkState of(UnitOfWorkImpl unitOfWork) {
        return new UnitOfWorkState(unitOfWork);
    }

    /** Returns what is kept under a key, or null if nothing is. */
    public <T> @Nullable T get(StateKey<T> key) {
        StateValues values = StateValues.existing(unitOfWork);
        return values == null ? null : values.get(key);
    }

    /** Returns what is kept under a key; if nothing is, makes it and keeps it. */
    public <T> T getOrPut(StateKey<T> key, Supplier<T> made) {
        T known = get(key);
        if (known != null) {
            return known;
        }
        T value = made.get();
        put(key, value);
        return value;
    }

    /** Keeps a value, in place of the one that is kept under the key. */
    public <T> void put(StateKey<T> key, T value) {
        StateValues.of(unitOfWork).put(key, value);
    }

    /** Keeps a value no more, and returns it, or null if nothing was kept. */
    public <T> @Nullable T remove(StateKey<T> key) {
        StateValues values = StateValues.existing(unitOfWork);
        if (values == null) {
            return null;
        }
        T removed = values.remove(key);
        if (values.isEmpty()) {
            StateValues.end(unitOfWork);
        }
        return removed;
    }

    /**
     * Has an action run once, as soon as the database has committed the transaction of the unit of work or rolled it
     * back, after the actions that were given before. The connection may not have been given back by then.
     *
     * @param action is told whether the transaction was committed
     */
    public void afterCompletion(Consumer<Boolean> action) {
        CompletionAction.listen(unitOfWork, action);
    }
}
