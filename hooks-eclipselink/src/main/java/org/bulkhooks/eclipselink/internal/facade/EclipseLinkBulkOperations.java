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
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.CreateOption;
import org.bulkhooks.bulk.DeleteOption;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
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
        return run(records, CallOptions.of(chunkSize(), options), CreateCall::new);
    }

    @Override
    public BulkResult create(Stream<?> records, CreateOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize(), options), CreateCall::new);
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return run(records, CallOptions.of(chunkSize(), options), UpdateCall::new);
    }

    @Override
    public BulkResult update(Stream<?> records, UpdateOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize(), options), UpdateCall::new);
    }

    @Override
    @SuppressWarnings("unchecked") // the query selects records of that type
    public <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options) {
        Objects.requireNonNull(change, "change");
        SelectedRecords selected = SelectedRecords.of(query, entityManager, boundary());
        CallOptions given = CallOptions.of(chunkSize(), options);
        ChangedByCaller changed = new ChangedByCaller(selected.entityClass(), (Consumer<Object>) change);
        Function<OperationContext, RecordCall> kind = context -> new UpdateCall(context, changed);
        connect.accept(entityManager.getEntityManagerFactory());
        if (given.commitFrom().isPresent()) {
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
        return run(records, CallOptions.of(chunkSize(), options), DeleteCall::new);
    }

    @Override
    public BulkResult delete(Stream<?> records, DeleteOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize(), options), DeleteCall::new);
    }

    @Override
    public UpsertResult upsert(Collection<?> records, UpsertOption... options) {
        CallOptions given = CallOptions.of(chunkSize(), options);
        Objects.requireNonNull(records, "records");
        if (given.commitFrom().isPresent()) {
            return upsert(RecordSource.of(records), given);
        }
        UpsertTally tally = new UpsertTally(given.upserted(), true);
        BulkResult result = run(records, given, context -> new UpsertCall(context, tally));
        tally.confirm();
        return tally.result(result.rejections());
    }

    @Override
    public UpsertResult upsert(Stream<?> records, UpsertOption... options) {
        return upsert(RecordSource.of(records), CallOptions.of(chunkSize(), options));
    }

    private UpsertResult upsert(RecordSource source, CallOptions options) {
        UpsertTally tally = new UpsertTally(options.upserted(), false);
        BulkResult result = run(source, options, context -> new UpsertCall(context, tally), tally::confirm);
        return tally.result(result.rejections());
    }

    @Override
    public BulkResult update(Query statement, UpdateOption... options) {
        return statements().run(statement, ChangeType.UPDATE, CallOptions.of(chunkSize(), options));
    }

    @Override
    public BulkResult delete(Query statement, DeleteOption... options) {
        return statements().run(statement, ChangeType.DELETE, CallOptions.of(chunkSize(), options));
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
            Collection<?> records, CallOptions options, Function<OperationContext, ? extends RecordCall> kind) {
        Objects.requireNonNull(records, "records");
        if (options.commitFrom().isPresent()) {
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
            RecordSource source, CallOptions options, Function<OperationContext, ? extends RecordCall> kind) {
        return run(source, options, kind, () -> {});
    }

    /** Runs a call chunk by chunk; each is told of when it is written or, where each is committed, when that is done. */
    private BulkResult run(
            RecordSource source,
            CallOptions options,
            Function<OperationContext, ? extends RecordCall> kind,
            Runnable chunkDone) {
        connect.accept(entityManager.getEntityManagerFactory());
        boolean commits = options.commitFrom().isPresent();
        if (commits) {
            boundary().requireNone();
            source.skip(options.commitFrom().getAsLong());
        }
        ProgressReport progress = new ProgressReport(options.progress(), source.remaining());
        LongConsumer done = records -> {
            chunkDone.run();
            progress.done(records);
        };
        if (!commits) {
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

    private int chunkSize() {
        return runtime.settings().chunkSize();
    }

    private TransactionBoundary boundary() {
        return new TransactionBoundary(entityManager);
    }

    private OperationContext context(RepeatableWriteUnitOfWork unitOfWork, CallOptions options, ValuesBefore before) {
        return new OperationContext(
                entityManager, unitOfWork, runtime, TransactionState.of(unitOfWork, runtime), options, before);
    }
}
