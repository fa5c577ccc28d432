package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.eclipselink.internal.steps.BecameManaged;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.RecordSelection;
import org.bulkhooks.spi.RecordStore;
import org.bulkhooks.spi.StatementSelection;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** What the facade of an EntityManager of EclipseLink writes to. As thread-safe as the EntityManager is. */
public final class EclipseLinkStore implements RecordStore<FacadeSession, Written> {

    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final Consumer<EntityManagerFactory> connect;

    /**
     * Makes the store.
     *
     * @param entityManager an EntityManager of EclipseLink, or a reference to one
     * @param runtime the hooks of the application
     * @param connect sees to it, before each call, that hooks are called for the persistence unit, whose factory may
     *     not be known yet
     */
    public EclipseLinkStore(EntityManager entityManager, HookRuntime runtime, Consumer<EntityManagerFactory> connect) {
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.connect = connect;
    }

    @Override
    public <T> T join(CallOptions options, boolean kept, Function<FacadeSession, T> call) {
        connect.accept(entityManager.getEntityManagerFactory());
        ValuesBefore before = new ValuesBefore();
        return boundary().run(unitOfWork -> call.apply(session(unitOfWork, options, before)), before, kept);
    }

    @Override
    public <T> void commit(CallOptions options, Function<FacadeSession, T> part, Consumer<T> committed) {
        List<BecameManaged> managed = new ArrayList<>(1);
        T result = join(options, false, session -> {
            managed.add(BecameManaged.since(session.context().unitOfWork()));
            return part.apply(session);
        });
        committed.accept(result);
        managed.forEach(BecameManaged::detachAfterCommit);
    }

    @Override
    public <T> T dryRun(CallOptions options, boolean kept, Function<FacadeSession, T> call) {
        connect.accept(entityManager.getEntityManagerFactory());
        ValuesBefore before = ValuesBefore.ofDryRun(kept);
        return boundary()
                .dryRun(
                        unitOfWork -> {
                            before.noteManaged(unitOfWork);
                            FacadeSession session = session(unitOfWork, options, before);
                            T result = call.apply(session);
                            complete(session.context());
                            return result;
                        },
                        before);
    }

    /** Does what comes before a commit. */
    private static void complete(OperationContext context) {
        context.transaction().requireNoFailure();
        context.flush();
        context.transaction().beforeCompletion(context.unitOfWork(), context::flush);
    }

    private FacadeSession session(RepeatableWriteUnitOfWork unitOfWork, CallOptions options, ValuesBefore before) {
        return new FacadeSession(new OperationContext(entityManager, unitOfWork, runtime, options, before));
    }

    @Override
    public void requireNoTransaction() {
        connect.accept(entityManager.getEntityManagerFactory());
        boundary().requireNone();
    }

    @Override
    public RecordSelection<FacadeSession, Written> select(TypedQuery<?> query, Consumer<Object> change) {
        SelectedRecords selected = SelectedRecords.of(query, entityManager, boundary());
        ChangedByCaller changed = new ChangedByCaller(selected.entityClass(), change);
        return new RecordSelection<>() {
            @Override
            public List<Object> ids(FacadeSession session) {
                return selected.ids(session.context().unitOfWork());
            }

            @Override
            public GivenRecords<Written> read(FacadeSession session, List<Object> ids, int first) {
                return session.given((check, reader) -> changed.read(check, ids, first, reader, session.context()));
            }
        };
    }

    @Override
    public BulkResult execute(Query statement, ChangeType type, CallOptions options) {
        return statements().run(statement, type, options);
    }

    @Override
    public StatementSelection<FacadeSession, Written> rows(Query statement, ChangeType type, CallOptions options) {
        connect.accept(entityManager.getEntityManagerFactory());
        return statements().rows(statement, type, options);
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass, BulkOperations bulk) {
        return new ComputedUpdate<>(entityClass, entityManager, runtime, statements(), bulk);
    }

    private StatementCall statements() {
        return new StatementCall(entityManager, runtime, connect);
    }

    private TransactionBoundary boundary() {
        return new TransactionBoundary(entityManager);
    }
}
