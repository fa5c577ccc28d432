package org.bulkhooks.eclipselink.internal.statement;

import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements with hooks. Queries keep it, and are kept themselves, by the persistence unit and by the application,
 * possibly longer than the application has hooks. Thread-safe; it knows nothing of a single statement.
 */
final class StatementRedirector implements QueryRedirector {

    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable HookRuntime runtime;

    StatementRedirector(HookRuntime runtime) {
        this.runtime = runtime;
    }

    void end() {
        runtime = null;
    }

    @Override
    public Object invokeQuery(DatabaseQuery query, DataRecord arguments, Session session) {
        ModifyAllQuery statement = (ModifyAllQuery) query;
        HookRuntime hooks = runtime;
        if (hooks == null || !(session instanceof RepeatableWriteUnitOfWork unitOfWork)) {
            return StatementCopy.of(statement).unchanged().execute((AbstractSession) session, (AbstractRecord)
                    arguments);
        }
        OperationContext context = new OperationContext(
                null, unitOfWork, hooks, CallOptions.ofDefaults(hooks.settings().chunkSize()), new ValuesBefore());
        return new StatementOperation(statement, (AbstractRecord) arguments, context, RecordValidation.NONE)
                .run()
                .records();
    }
}
