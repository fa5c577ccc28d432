package org.bulkhooks.internal.extension.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CreateOption;
import org.bulkhooks.bulk.DeleteOption;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/** The facade of the {@link InMemoryIntegration}: one chunk, one transaction a call. */
public record InMemoryBulkOperations(EntityManager entityManager, HookRuntime runtime) implements BulkOperations {

    @Override
    public BulkResult create(Stream<?> records, CreateOption... options) {
        return create(records.toList(), options);
    }

    @Override
    public BulkResult create(Collection<?> records, CreateOption... options) {
        return run(Changes.created(List.copyOf(records)));
    }

    @Override
    public BulkResult update(Stream<?> records, UpdateOption... options) {
        return update(records.toList(), options);
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return run(Changes.updated(List.copyOf(records), List.copyOf(records)));
    }

    @Override
    public <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options) {
        List<E> records = query.getResultList();
        records.forEach(change);
        return update(records, options);
    }

    @Override
    public BulkResult delete(Stream<?> records, DeleteOption... options) {
        return delete(records.toList(), options);
    }

    @Override
    public BulkResult delete(Collection<?> records, DeleteOption... options) {
        return run(Changes.deleted(List.copyOf(records)));
    }

    @Override
    public BulkResult update(Query statement, UpdateOption... options) {
        throw new UnsupportedOperationException("there is no database");
    }

    @Override
    public BulkResult delete(Query statement, DeleteOption... options) {
        throw new UnsupportedOperationException("there is no database");
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass) {
        throw new UnsupportedOperationException("there is no database");
    }

    /** Nothing is there before: all records are created. */
    @Override
    public UpsertResult upsert(Stream<?> records, UpsertOption... options) {
        return upsert(records.toList(), options);
    }

    @Override
    public UpsertResult upsert(Collection<?> records, UpsertOption... options) {
        run(Changes.created(List.copyOf(records)));
        return new UpsertResult(
                IntStream.range(0, records.size())
                        .mapToObj(position -> new UpsertedRecord(position, UpsertOutcome.CREATED, null))
                        .toList(),
                List.of());
    }

    private BulkResult run(Changes<?> changes) {
        HookTransaction transaction = runtime.newTransaction();
        try (Operation operation = runtime.begin(OperationKind.FACADE, transaction)) {
            operation.before(changes);
            operation.settle();
            operation.validate(changes);
            operation.checkRejections();
            operation.after(changes);
            operation.complete();
        }
        transaction.beforeCompletion();
        transaction.afterCompletion(true);
        return new BulkResult(changes.size(), changes.size());
    }
}
