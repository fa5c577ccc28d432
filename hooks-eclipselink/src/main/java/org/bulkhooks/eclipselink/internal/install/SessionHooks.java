package org.bulkhooks.eclipselink.internal.install;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.cache.RowsOfOtherNodes;
import org.bulkhooks.eclipselink.internal.collection.CollectionTracking;
import org.bulkhooks.eclipselink.internal.collection.SignalTracking;
import org.bulkhooks.eclipselink.internal.flush.FlushListener;
import org.bulkhooks.eclipselink.internal.flush.HookedClasses;
import org.bulkhooks.eclipselink.internal.flush.RowListener;
import org.bulkhooks.eclipselink.internal.sql.NativeSqlCounter;
import org.bulkhooks.eclipselink.internal.sql.NativeSqlRefusal;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.statement.HookedStatements;
import org.bulkhooks.eclipselink.internal.transaction.CompletionHooks;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.SessionEventListener;

/**
 * What was done to one session for its hooks, to be undone again: the listeners that were put on it, and how it
 * deletes.
 */
final class SessionHooks {

    private final AbstractSession session;
    private final List<ClassDescriptor> descriptors;
    private final List<SessionEventListener> sessionListeners;
    private final RowListener rowListener = new RowListener();
    private final HookedStatements statements;
    private final OneByOneDeletes deletes;

    private SessionHooks(AbstractSession session, HookedClasses hooked, HookRuntime runtime) {
        this.session = session;
        this.descriptors = hooked.hooked();
        this.statements = new HookedStatements(runtime);
        this.deletes = OneByOneDeletes.of(session.getDescriptors().values(), hooked);
        this.sessionListeners = new ArrayList<>(List.of(
                new FlushListener(hooked, runtime),
                new CompletionHooks(),
                new StatementListener(runtime, session),
                new RowsOfOtherNodes()));
        if (!descriptors.isEmpty()) {
            sessionListeners.add(statements);
            sessionListeners.add(ofNativeSql(session, descriptors, runtime));
        }
    }

    private static SessionEventListener ofNativeSql(
            AbstractSession session, List<ClassDescriptor> hooked, HookRuntime runtime) {
        String unit = UnitNames.of(session);
        return runtime.settings().nativeSqlRefused()
                ? new NativeSqlRefusal(unit, session, hooked, runtime)
                : new NativeSqlCounter(unit, session, hooked, runtime);
    }

    /** Puts the listeners on a session that is connected to its database. */
    static SessionHooks attach(AbstractSession session, HookRuntime runtime) {
        UntestedDatabase.tell(session);
        HookedClasses hooked = new HookedClasses(session.getDescriptors().values(), runtime);
        SessionHooks hooks = new SessionHooks(session, hooked, runtime);
        hooks.deletes.begin();
        hooks.descriptors.forEach(descriptor -> descriptor.getEventManager().addListener(hooks.rowListener));
        hooks.descriptors.forEach(CollectionTracking::begin);
        if (!hooks.descriptors.isEmpty()) {
            hooks.entities().forEach(SignalTracking::begin);
        }
        hooks.sessionListeners.forEach(listener -> session.getEventManager().addListener(listener));
        return hooks;
    }

    private List<ClassDescriptor> entities() {
        return session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .toList();
    }

    /** Takes the listeners off, lets EclipseLink delete as before, and leaves nothing with the session. */
    void detach() {
        sessionListeners.forEach(listener -> session.getEventManager().removeListener(listener));
        statements.end();
        descriptors.forEach(descriptor -> descriptor.getEventManager().removeListener(rowListener));
        deletes.end();
        descriptors.forEach(CollectionTracking::end);
        entities().forEach(SignalTracking::end);
        SessionState.of(session).end();
    }
}
