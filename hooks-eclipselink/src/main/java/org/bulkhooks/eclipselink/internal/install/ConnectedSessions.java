package org.bulkhooks.eclipselink.internal.install;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** The sessions of one application that hooks are called for. Thread-safe. */
final class ConnectedSessions {

    private final HookRuntime runtime;
    private final IdentityHashMap<AbstractSession, SessionHooks> connected = new IdentityHashMap<>();

    ConnectedSessions(HookRuntime runtime) {
        this.runtime = runtime;
    }

    /** Starts to call hooks for a session; does nothing if it does so already. */
    synchronized void connect(AbstractSession session) {
        forgetClosed();
        if (!connected.containsKey(session)) {
            connected.put(session, SessionHooks.attach(session, runtime));
        }
    }

    /** Ends to call hooks. */
    synchronized void disconnectAll() {
        List<SessionHooks> hooks = new ArrayList<>(connected.values());
        connected.clear();
        hooks.forEach(SessionHooks::detach);
    }

    private void forgetClosed() {
        connected.keySet().removeIf(session -> !session.isConnected());
    }
}
