package org.bulkhooks.internal.extension;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CreateOption;
import org.bulkhooks.bulk.DeleteOption;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertResult;

/**
 * The facade of a reference to an EntityManager where there are several integrations: whose it is can be asked only
 * when the scope of the reference is active, at each call.
 *
 * @param current finds the facade of the EntityManager that the reference stands for now
 */
record FacadeOfReference(Supplier<BulkOperations> current) implements BulkOperations {

    @Override
    public BulkResult create(Collection<?> records, CreateOption... options) {
        return current.get().create(records, options);
    }

    @Override
    public BulkResult create(Stream<?> records, CreateOption... options) {
        return current.get().create(records, options);
    }

    @Override
    public BulkResult update(Collection<?> records, UpdateOption... options) {
        return current.get().update(records, options);
    }

    @Override
    public BulkResult update(Stream<?> records, UpdateOption... options) {
        return current.get().update(records, options);
    }

    @Override
    public <E> BulkResult update(TypedQuery<E> query, Consumer<? super E> change, UpdateOption... options) {
        return current.get().update(query, change, options);
    }

    @Override
    public BulkResult update(Query statement, UpdateOption... options) {
        return current.get().update(statement, options);
    }

    @Override
    public <E> UpdateStatement<E> update(Class<E> entityClass) {
        return current.get().update(entityClass);
    }

    @Override
    public void flush() {
        current.get().flush();
    }

    @Override
    public BulkResult delete(Collection<?> records, DeleteOption... options) {
        return current.get().delete(records, options);
    }

    @Override
    public BulkResult delete(Stream<?> records, DeleteOption... options) {
        return current.get().delete(records, options);
    }

    @Override
    public BulkResult delete(Query statement, DeleteOption... options) {
        return current.get().delete(statement, options);
    }

    @Override
    public UpsertResult upsert(Collection<?> records, UpsertOption... options) {
        return current.get().upsert(records, options);
    }

    @Override
    public UpsertResult upsert(Stream<?> records, UpsertOption... options) {
        return current.get().upsert(records, options);
    }
}
