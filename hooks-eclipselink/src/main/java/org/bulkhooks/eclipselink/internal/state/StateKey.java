package org.bulkhooks.eclipselink.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * Names what a unit of work or a session keeps, and its type. A key is a constant of the class that keeps something,
 * and equal to itself only.
 *
 * @param <T> the type of what is kept
 */
public final class StateKey<T> {

    private final String name;

    /** Makes a key; its name is for people. */
    public StateKey(String name) {
        this.name = name;
    }

    @SuppressWarnings("unchecked") // a state takes under a key only what has its type
    @Nullable
    T typed(@Nullable Object kept) {
        return (T) kept;
    }

    @Override
    public String toString() {
        return name;
    }
}
