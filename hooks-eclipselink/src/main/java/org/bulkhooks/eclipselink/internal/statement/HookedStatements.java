package org.bulkhooks.eclipselink.internal.statement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Has the UPDATE and DELETE statements of persistence contexts redirected that concern a model with hooks. EclipseLink
 * tells of a statement before it knows its arguments, so that all this can do here is to name who runs it. Other
 * statements are left as they are. Thread-safe; one serves all units of work of a session.
 */
public final class HookedStatements extends SessionEventAdapter {

    private final HookRuntime runtime;
    private final StatementRedirector redirector;
    private final Map<Class<?>, Boolean> updates = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> deletes = new ConcurrentHashMap<>();

    /**
     * Makes the listener of a session.
     *
     * @param runtime the hooks of the application
     */
    public HookedStatements(HookRuntime runtime) {
        this.runtime = runtime;
        this.redirector = new StatementRedirector(runtime);
    }

    /**
     * Has statements that were redirected before, and are kept by the application or EclipseLink, run as they are from
     * now on.
     */
    public void end() {
        redirector.end();
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        DatabaseQuery query = event.getQuery();
        if (query instanceof ModifyAllQuery statement
                && event.getSession() instanceof RepeatableWriteUnitOfWork unitOfWork
                && isOurs(statement)
                && statement.getRedirector() != redirector
                && isHooked(statement, unitOfWork)) {
            redirect(statement);
        }
    }

    /**
     * EclipseLink deletes rows of collections with the same kind of query, and this library writes with it; a
     * redirector may be the application's.
     */
    private static boolean isOurs(ModifyAllQuery statement) {
        QueryRedirector given = statement.getRedirector();
        return !statement.getDoNotRedirect()
                && statement.getReferenceClass() != null
                && (statement.isExpressionQuery() || statement.isJPQLCallQuery())
                && !(statement instanceof DeleteAllQuery delete && delete.getObjects() != null)
                && (given == null || given instanceof StatementRedirector);
    }

    private boolean isHooked(ModifyAllQuery statement, AbstractSession session) {
        boolean delete = statement instanceof DeleteAllQuery;
        return (delete ? deletes : updates)
                .computeIfAbsent(statement.getReferenceClass(), model -> ConcernedClasses.of(model, session).stream()
                        .anyMatch(descriptor -> runtime.plan(descriptor.getJavaClass())
                                .observes(delete ? ChangeType.DELETE : ChangeType.UPDATE)));
    }

    /** A query can be shared by threads; all of them name the same redirector. */
    private void redirect(ModifyAllQuery statement) {
        boolean prepared = statement.isPrepared();
        statement.setRedirector(redirector);
        if (prepared) {
            statement.setIsPrepared(true); // it still is; EclipseLink would parse it again each time
        }
        // a native one would be put off to the commit, when it is too late for hooks
        statement.setShouldDeferExecutionInUOW(false);
    }
}
