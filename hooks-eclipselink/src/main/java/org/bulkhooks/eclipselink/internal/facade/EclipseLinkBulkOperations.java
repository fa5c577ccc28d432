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
import java.util.function.LongConsumer;
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
import org.bulkhooks.eclipselink.internal.write.ValuesBefore;
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
        SelectedRecords selected = SelectedRecords.of(query, entityManager, boundary());
        OperationOptions given = OperationOptions.of(runtime.settings(), options);
        ChangedByCaller changed = new ChangedByCaller(selected.entityClass(), (Consumer<Object>) change);
        Function<OperationContext, RecordCall> kind = context -> new UpdateCall(context, changed);
        connect.accept(entityManager.getEntityManagerFactory());
        if (given.commit() != null) {
            boundary().requireNone();
            List<Object> ids = boundary().run(selected::ids);
            return run(RecordSource.of(ids), given, kind);
        }
        return boundary().run(unitOfWork -> {
            OperationContext context = context(unitOfWork, given, new ValuesBefore());
            context.flush();
            RecordSource source = RecordSource.of(selected.ids(unitOfWork));
            ProgressReport progress = new ProgressReport(given.progress(), source.remaining());
            return new StreamCall(context, source, kind, progress::done).run();
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
        UpsertOptions given = UpsertOptions.of(runtime.settings(), options);
        Objects.requireNonNull(records, "records");
        if (given.operation().commit() != null) {
            return upsert(RecordSource.of(records), given);
        }
        UpsertTally tally = new UpsertTally(given.upserted(), true);
        BulkResult result = run(records, given.operation(), context -> new UpsertCall(context, given, tally));
        tally.confirm();
        return tally.result(result.rejections());
    }

    @Override
    public UpsertResult upsert(Stream<?> records, UpsertOption... options) {
        return upsert(RecordSource.of(records), UpsertOptions.of(runtime.settings(), options));
    }

    private UpsertResult upsert(RecordSource source, UpsertOptions options) {
        UpsertTally tally = new UpsertTally(options.upserted(), false);
        BulkResult result =
                run(source, options.operation(), context -> new UpsertCall(context, options, tally), tally::confirm);
        return tally.result(result.rejections());
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
            Collection<?> records, OperationOptions options, Function<OperationContext, ? extends RecordCall> kind) {
        Objects.requireNonNull(records, "records");
        if (options.commit() != null) {
            return run(RecordSource.of(records), options, kind);
        }
        if (records.isEmpty()) {
            return new BulkResult(0, 0);
        }
        connect.accept(entityManager.getEntityManagerFactory());
        ProgressReport progress = new ProgressReport(options.progress(), OptionalLong.of(records.size()));
        ValuesBefore before = new ValuesBefore();
        return boundary()
                .run(
                        unitOfWork ->
                                WholeCall.run(context(unitOfWork, options, before), records, 0, kind, progress::done),
                        before,
                        true);
    }

    private BulkResult run(
            RecordSource source, OperationOptions options, Function<OperationContext, ? extends RecordCall> kind) {
        return run(source, options, kind, () -> {});
    }

    /** Runs a call chunk by chunk; each is told of when it is written or, where each is committed, when that is done. */
    private BulkResult run(
            RecordSource source,
            OperationOptions options,
            Function<OperationContext, ? extends RecordCall> kind,
            Runnable chunkDone) {
        connect.accept(entityManager.getEntityManagerFactory());
        CommitByChunk commit = options.commit();
        if (commit != null) {
            boundary().requireNone();
            source.skip(commit.startAt());
        }
        ProgressReport progress = new ProgressReport(options.progress(), source.remaining());
        LongConsumer done = records -> {
            chunkDone.run();
            progress.done(records);
        };
        if (commit == null) {
            // not kept until the end of an active transaction: what a stream gave is not gathered
            ValuesBefore before = new ValuesBefore();
            return boundary()
                    .run(
                            unitOfWork ->
                                    new StreamCall(context(unitOfWork, options, before), source, kind, done).run(),
                            before,
                            false);
        }
        return new ChunkedCall(boundary(), source, done)
                .run(
                        options.chunkSize(),
                        (unitOfWork, records, first, before) -> WholeCall.run(
                                context(unitOfWork, options, before), records, first, kind, written -> {}));
    }

    private TransactionBoundary boundary() {
        return new TransactionBoundary(entityManager);
    }

    private OperationContext context(
            RepeatableWriteUnitOfWork unitOfWork, OperationOptions options, ValuesBefore before) {
        return new OperationContext(
                entityManager, unitOfWork, runtime, TransactionState.of(unitOfWork, runtime), options, before);
    }
}
