package org.bulkhooks.internal.bulk;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
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
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.RecordSelection;
import org.bulkhooks.spi.RecordStore;
import org.bulkhooks.spi.StatementSelection;
import org.bulkhooks.spi.WrittenRecords;

/** The bulk facade of one EntityManager. As thread-safe as the EntityManager is. */
public final class BulkFacade<S extends CallSession<W>, W extends WrittenRecords> implements BulkOperations {

    private final RecordStore<S, W> store;
    private final int chunkSize;

    /**
     * Makes the facade.
     *
     * @param store what it writes to
     * @param chunkSize how many records a chunk has, where the caller does not say
     */
    public BulkFacade(RecordStore<S, W> store, int chunkSize) {
        this.store = store;
        this.chunkSize = chunkSize;
    }

    @Override
    public BulkResult create(Collection<?> records, CreateOption... options) {
        return run(records, CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.CREATE));
    }

    @Override
    public BulkResult create(Stream<?> records, CreateOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.CREATE));
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return run(records, CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.UPDATE));
    }

    @Override
    public BulkResult update(Stream<?> records, UpdateOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.UPDATE));
    }

    @Override
    @SuppressWarnings("unchecked") // the query selects records of that type
    public <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options) {
        Objects.requireNonNull(change, "change");
        RecordSelection<S, W> selection = store.select(query, (Consumer<Object>) change);
        CallOptions given = CallOptions.of(chunkSize, options);
        RecordWork.Kind<W> kind = RecordWork.Kind.of(ChangeType.UPDATE);
        if (given.commitFrom().isPresent()) {
            store.requireNoTransaction();
            RecordSource ids = RecordSource.of(store.join(given, false, selection::ids));
            return committed(ids, given, selection::read, kind, () -> {});
        }
        return run(given, false, session -> {
            session.flush();
            RecordSource source = RecordSource.of(selection.ids(session));
            ProgressReport progress = new ProgressReport(given.progress(), source.remaining());
            return new StreamCall<S, W>(session, given, source, selection::read, kind, progress::done).run();
        });
    }

    @Override
    public BulkResult delete(Collection<?> records, DeleteOption... options) {
        return run(records, CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.DELETE));
    }

    @Override
    public BulkResult delete(Stream<?> records, DeleteOption... options) {
        return run(RecordSource.of(records), CallOptions.of(chunkSize, options), RecordWork.Kind.of(ChangeType.DELETE));
    }

    @Override
    public UpsertResult upsert(Collection<?> records, UpsertOption... options) {
        CallOptions given = CallOptions.of(chunkSize, options);
        Objects.requireNonNull(records, "records");
        if (given.isByChunk()) {
            return upsert(RecordSource.of(records), given);
        }
        UpsertTally tally = new UpsertTally(given.upserted(), true);
        BulkResult result = run(records, given, input -> new Upsert<>(input, given.ignoreConflicts(), tally));
        tally.confirm();
        return tally.result(result.rejections());
    }

    @Override
    public UpsertResult upsert(Stream<?> records, UpsertOption... options) {
        return upsert(RecordSource.of(records), CallOptions.of(chunkSize, options));
    }

    private UpsertResult upsert(RecordSource source, CallOptions options) {
        UpsertTally tally = new UpsertTally(options.upserted(), false);
        BulkResult result =
                run(source, options, input -> new Upsert<>(input, options.ignoreConflicts(), tally), tally::confirm);
        return tally.result(result.rejections());
    }

    @Override
    public BulkResult update(Query statement, UpdateOption... options) {
        return execute(statement, ChangeType.UPDATE, CallOptions.of(chunkSize, options));
    }

    @Override
    public BulkResult delete(Query statement, DeleteOption... options) {
        return execute(statement, ChangeType.DELETE, CallOptions.of(chunkSize, options));
    }

    private BulkResult execute(Query statement, ChangeType type, CallOptions options) {
        if (!options.isByChunk()) {
            return store.execute(statement, type, options);
        }
        StatementSelection<S, W> rows = store.rows(statement, type, options);
        RecordWork.Kind<W> kind = RecordWork.Kind.ofStatement(type);
        if (options.commitFrom().isPresent()) {
            store.requireNoTransaction();
            RecordSource ids = RecordSource.ofPages(() -> store.join(options, false, rows::next));
            return committed(ids, options, rows::read, kind, () -> {});
        }
        return store.join(options, false, session -> {
            session.flush();
            RecordSource ids = RecordSource.ofPages(() -> rows.next(session));
            return new StreamCall<S, W>(session, options, ids, rows::read, kind, progress(ids, options, () -> {}))
                    .run();
        });
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass) {
        return store.update(Objects.requireNonNull(entityClass, "entityClass"), this);
    }

    @Override
    public void flush() {
        store.join(CallOptions.ofDefaults(chunkSize), false, session -> {
            session.flush();
            return true;
        });
    }

    private BulkResult run(Collection<?> records, CallOptions options, RecordWork.Kind<W> kind) {
        Objects.requireNonNull(records, "records");
        if (options.isByChunk()) {
            return run(RecordSource.of(records), options, kind);
        }
        if (records.isEmpty()) {
            BulkResult none = new BulkResult(0, 0);
            return options.isDryRun() ? run(options, true, session -> none) : none;
        }
        ProgressReport progress = new ProgressReport(options.progress(), OptionalLong.of(records.size()));
        return run(options, true, session -> {
            BulkResult result;
            try (GivenRecords<W> given = session.given(records, 0)) {
                result = WholeCall.run(session, options, given, kind, progress::done);
            }
            progress.done(records.size());
            return result;
        });
    }

    private <T> T run(CallOptions options, boolean kept, Function<S, T> call) {
        return options.isDryRun() ? store.dryRun(options, kept, call) : store.join(options, kept, call);
    }

    private BulkResult run(RecordSource source, CallOptions options, RecordWork.Kind<W> kind) {
        return run(source, options, kind, () -> {});
    }

    /**
     * Runs a call chunk by chunk; each is told of when it is written or, where each is committed, when that is done.
     */
    private BulkResult run(RecordSource source, CallOptions options, RecordWork.Kind<W> kind, Runnable chunkDone) {
        if (options.commitFrom().isPresent()) {
            store.requireNoTransaction();
            return committed(source, options, CallSession::given, kind, chunkDone);
        }
        LongConsumer progress = progress(source, options, chunkDone);
        // not kept until the end of an active transaction: what a stream gave is not gathered
        return run(options, false, session -> new StreamCall<S, W>(
                        session, options, source, CallSession::given, kind, progress)
                .run());
    }

    private BulkResult committed(
            RecordSource source,
            CallOptions options,
            InputReader<S, W> reader,
            RecordWork.Kind<W> kind,
            Runnable chunkDone) {
        source.skip(options.commitFrom().orElse(0));
        return new CommittedCall(source, progress(source, options, chunkDone))
                .run(
                        options.chunkSize(),
                        (records, first, committed) -> store.commit(
                                options,
                                session -> {
                                    try (GivenRecords<W> given = reader.read(session, records, first)) {
                                        return WholeCall.run(session, options, given, kind, done -> {});
                                    }
                                },
                                committed));
    }

    private static LongConsumer progress(RecordSource source, CallOptions options, Runnable chunkDone) {
        ProgressReport progress = new ProgressReport(options.progress(), source.remaining());
        return records -> {
            chunkDone.run();
            progress.done(records);
        };
    }
}
