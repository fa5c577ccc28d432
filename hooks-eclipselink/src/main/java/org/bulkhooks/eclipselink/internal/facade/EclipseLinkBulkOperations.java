package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkResult;
import org.bulkhooks.ChangeType;
import org.bulkhooks.CommitByChunk;
import org.bulkhooks.CreateOption;
import org.bulkhooks.DeleteOption;
import org.bulkhooks.UpdateOption;
import org.bulkhooks.UpdateStatement;
import org.bulkhooks.UpsertOption;
import org.bulkhooks.UpsertResult;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationOptions;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** The bulk facade of one EntityManager, or of a reference that finds the current one at each call. */
public final class EclipseLinkBulkOperations implements BulkOperations {

    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final Consumer<EntityManagerFactory> connect;

    /**
     * Makes the facade.
     *
     * @param entityManager an EntityManager of EclipseLink, or a reference to one
     * @param runtime the hooks of the application
     * @param connect sees to it, before each call, that hooks are called for the persistence unit: nobody may have shown its factory
     *     before
     */
    public EclipseLinkBulkOperations(
            EntityManager entityManager, HookRuntime runtime, Consumer<EntityManagerFactory> connect) {
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.connect = connect;
    }

    @Override
    public BulkResult create(Collection<?> records, CreateOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), CreateCall::new);
    }

    @Override
    public BulkResult create(Stream<?> records, CreateOption... options) {
        return run(RecordSource.of(records), OperationOptions.of(runtime.settings(), options), CreateCall::new);
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), UpdateCall::new);
    }

    @Override
    public BulkResult update(Stream<?> records, UpdateOption... options) {
        return run(RecordSource.of(records), OperationOptions.of(runtime.settings(), options), UpdateCall::new);
    }

    @Override
    @SuppressWarnings("unchecked") // the query selects records of that type
    public <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options) {
        Objects.requireNonNull(change, "change");
        SelectedRecords selected = SelectedRecords.of(query);
        OperationOptions given = OperationOptions.of(runtime.settings(), options);
        ChangedByCaller changed = new ChangedByCaller(selected.entityClass(), (Consumer<Object>) change);
        Function<OperationContext, UpdateCall> kind = context -> new UpdateCall(context, changed);
        connect.accept(entityManager.getEntityManagerFactory());
        if (given.commit() != null) {
            boundary().requireNone();
            List<Object> ids = boundary().run(selected::ids);
            return run(RecordSource.of(ids), given, kind);
        }
        return boundary().run(unitOfWork -> {
            OperationContext context = context(unitOfWork, given);
            context.flush();
            RecordSource source = RecordSource.of(selected.ids(unitOfWork));
            return new StreamCall(context, source, kind, new ProgressReport(given.progress(), source.remaining()))
                    .run();
        });
    }

    @Override
    public BulkResult delete(Collection<?> records, DeleteOption... options) {
        return run(records, OperationOptions.of(runtime.settings(), options), DeleteCall::new);
    }

    @Override
    public BulkResult delete(Stream<?> records, DeleteOption... options) {
        return run(RecordSource.of(records), OperationOptions.of(runtime.settings(), options), DeleteCall::new);
    }

    @Override
    public UpsertResult upsert(Collection<?> records, UpsertOption... options) {
        UpsertOptions of = UpsertOptions.of(runtime.settings(), options);
        Objects.requireNonNull(records, "records");
        if (records.isEmpty()) {
            return new UpsertResult(List.of(), List.of());
        }
        connect.accept(entityManager.getEntityManagerFactory());
        return boundary().run(unitOfWork -> UpsertCall.run(context(unitOfWork, of.operation()), of, records));
    }

    @Override
    public BulkResult update(Query statement, UpdateOption... options) {
        return statements().run(statement, ChangeType.UPDATE, OperationOptions.of(runtime.settings(), options));
    }

    @Override
    public BulkResult delete(Query statement, DeleteOption... options) {
        return statements().run(statement, ChangeType.DELETE, OperationOptions.of(runtime.settings(), options));
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass) {
        return new ComputedUpdate<>(
                Objects.requireNonNull(entityClass, "entityClass"), entityManager, runtime, statements());
    }

    private StatementCall statements() {
        return new StatementCall(entityManager, runtime, connect);
    }

    private BulkResult run(
            Collection<?> records, OperationOptions options, Function<OperationContext, ? extends BulkCall> kind) {
        Objects.requireNonNull(records, "records");
        if (options.commit() != null) {
            return run(RecordSource.of(records), options, kind);
        }
        if (records.isEmpty()) {
            return new BulkResult(0, 0);
        }
        connect.accept(entityManager.getEntityManagerFactory());
        ProgressReport progress = new ProgressReport(options.progress(), OptionalLong.of(records.size()));
        return boundary()
                .run(unitOfWork -> WholeCall.run(context(unitOfWork, options), records, 0, kind, progress::done));
    }

    private BulkResult run(
            RecordSource source, OperationOptions options, Function<OperationContext, ? extends BulkCall> kind) {
        connect.accept(entityManager.getEntityManagerFactory());
        CommitByChunk commit = options.commit();
        if (commit == null) {
            ProgressReport progress = new ProgressReport(options.progress(), source.remaining());
            return boundary()
                    .run(unitOfWork -> new StreamCall(context(unitOfWork, options), source, kind, progress).run());
        }
        boundary().requireNone();
        source.skip(commit.startAt());
        ProgressReport progress = new ProgressReport(options.progress(), source.remaining());
        return new ChunkedCall(boundary(), source, progress)
                .run(
                        options.chunkSize(),
                        (unitOfWork, records, first) ->
                                WholeCall.run(context(unitOfWork, options), records, first, kind, done -> {}));
    }

    private TransactionBoundary boundary() {
        return new TransactionBoundary(entityManager);
    }

    private OperationContext context(RepeatableWriteUnitOfWork unitOfWork, OperationOptions options) {
        return new OperationContext(
                entityManager, unitOfWork, runtime, TransactionState.of(unitOfWork, runtime), options);
    }
}
