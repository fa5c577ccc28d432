package org.bulkhooks.eclipselink.internal.state;

import java.util.function.Supplier;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with the session of a persistence unit while hooks are connected to it. Thread-safe; what is kept has to
 * be, too.
 */
public final class SessionState {

    private final AbstractSession session;

    private SessionState(AbstractSession session) {
        this.session = session;
    }

    /** Returns the state of the session that a session, such as a unit of work, was made by in the end. */
    public static SessionState of(AbstractSession session) {
        AbstractSession root = session;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return new SessionState(root);
    }

    /** Returns what is kept under a key; if nothing is, makes it, once for all threads, and keeps it. */
    public <T> T getOrPut(StateKey<T> key, Supplier<T> made) {
        T known = get(key);
        if (known != null) {
            return known;
        }
        synchronized (session) {
            T latest = get(key);
            if (latest != null) {
                return latest;
            }
            T value = made.get();
            StateValues.of(session).put(key, value);
            return value;
        }
    }

    /** Lets go of all that is kept: hooks are connected to the session no more. */
    public void end() {
        synchronized (session) {
            StateValues.end(session);
        }
    }

    private <T> @Nullable T get(StateKey<T> key) {
        StateValues values = StateValues.existing(session);
        return values == null ? null : values.get(key);
    }
}
