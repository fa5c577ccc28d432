package org.bulkhooks.eclipselink.internal.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** What is kept in the properties of one session, under one property. */
final class StateValues {

    private static final String PROPERTY = "org.bulkhooks.state";

    private final Map<StateKey<?>, Object> values = new ConcurrentHashMap<>();

    private StateValues() {}

    static StateValues of(AbstractSession session) {
        return (StateValues) session.getProperties().computeIfAbsent(PROPERTY, property -> new StateValues());
    }

    static @Nullable StateValues existing(AbstractSession session) {
        return session.hasProperties() ? (StateValues) session.getProperties().get(PROPERTY) : null;
    }

    static void end(AbstractSession session) {
        if (session.hasProperties()) {
            session.getProperties().remove(PROPERTY);
        }
    }

    <T> @Nullable T get(StateKey<T> key) {
        return key.typed(values.get(key));
    }

    <T> void put(StateKey<T> key, T value) {
        values.put(key, value);
    }

    <T> @Nullable T remove(StateKey<T> key) {
        return key.typed(values.remove(key));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
