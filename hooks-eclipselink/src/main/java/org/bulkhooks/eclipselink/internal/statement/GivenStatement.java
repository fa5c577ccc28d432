package org.bulkhooks.eclipselink.internal.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.Objects;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a caller of the facade gives. It is executed by its own query, which knows its parameters and its
 * flush mode, and is redirected for this execution alone.
 */
public final class GivenStatement {

    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final CallOptions options;
    private final RecordValidation validation;

    /**
     * Makes it.
     *
     * @param entityManager the EntityManager of the call
     * @param runtime the hooks of the application
     * @param options the options of the call
     * @param validation what is checked besides the rejections of hooks
     */
    public GivenStatement(
            EntityManager entityManager, HookRuntime runtime, CallOptions options, RecordValidation validation) {
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.options = options;
        this.validation = validation;
    }

    /**
     * Executes a statement.
     *
     * @param query the query of the caller
     * @param statement what EclipseLink has made of it, for this query alone
     * @throws RuntimeException what ended the operation, as itself: EclipseLink's query wraps it
     */
    public BulkResult execute(Query query, ModifyAllQuery statement) {
        // before anything is sent: it checks what the caller bypasses
        Execution execution = new Execution(new OperationContext(
                entityManager,
                entityManager.unwrap(RepeatableWriteUnitOfWork.class),
                runtime,
                options,
                new ValuesBefore()));
        boolean prepared = statement.isPrepared();
        QueryRedirector before = statement.getRedirector();
        statement.setRedirector(execution);
        try {
            query.executeUpdate();
            return Objects.requireNonNull(execution.result, "result");
        } catch (PersistenceException wrapped) {
            throw execution.thrown != null ? execution.thrown : wrapped;
        } finally {
            statement.setRedirector(before);
            statement.setIsPrepared(prepared);
        }
    }

    private final class Execution implements QueryRedirector {

        private static final long serialVersionUID = 1L;

        private final transient OperationContext context;
        private transient @Nullable BulkResult result;
        private transient @Nullable RuntimeException thrown;

        Execution(OperationContext context) {
            this.context = context;
        }

        @Override
        public Object invokeQuery(DatabaseQuery query, DataRecord arguments, Session session) {
            try {
                BulkResult done = new StatementOperation(
                                (ModifyAllQuery) query, (AbstractRecord) arguments, context, validation)
                        .run();
                result = done;
                return done.records();
            } catch (RuntimeException ended) {
                thrown = ended;
                throw ended;
            }
        }
    }
}
