package org.bulkhooks.memory;

import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.HookScope;
import org.jspecify.annotations.Nullable;

/**
 * A query without a language.
 *
 * @param entityClass what it selects, updates or deletes
 * @param where the rows, as records
 * @param type what it does to them, or null if it selects them
 * @param set what an update does to a record
 */
record MemoryQuery(
        Class<?> entityClass,
        Predicate<Object> where,
        @Nullable ChangeType type,
        Consumer<Object> set) {

    /** Returns the query as applications know it. */
    @SuppressWarnings("unchecked") // whatever the caller says that it selects
    <E> TypedQuery<E> proxy() {
        return (TypedQuery<E>) Proxy.newProxyInstance(
                TypedQuery.class.getClassLoader(), new Class<?>[] {TypedQuery.class}, (self, method, arguments) -> {
                    if (method.getName().equals("unwrap")) {
                        return ((Class<?>) arguments[0]).cast(this);
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    /** Returns the keys of the rows. */
    List<RowKey> keys(PersistenceContext context) {
        return context.database().keys(entityClass).stream()
                .filter(key -> where.test(context.reference(key)))
                .toList();
    }

    /** Executes it as a statement. */
    BulkResult execute(MemorySession session, ChangeType expected) {
        if (type != expected) {
            throw new IllegalArgumentException("the statement is no " + expected);
        }
        session.flush();
        PersistenceContext context = session.context();
        HookScope hooks = session.hooks();
        List<MemoryRecord> matched = new ArrayList<>();
        for (RowKey key : keys(context)) {
            Row row = context.database().row(key);
            Object record = context.copy(row);
            set.accept(record);
            matched.add(MemoryRecord.of(matched.size(), record).read(row, context.copy(row), null));
        }
        RowWriter writer = type == ChangeType.DELETE ? new RowWriter.Delete(context) : new RowWriter.Update(context);
        if (matched.stream().noneMatch(record -> hooks.needsOldRecords(record.entityClass(), type))) {
            matched.forEach(writer::write);
            if (!matched.isEmpty()) {
                hooks.bypassed(entityClass, type, matched.size(), session);
            }
            return new BulkResult(matched.size(), matched.size());
        }
        MemoryAffected affected = new MemoryAffected(
                session, matched.stream().filter(writer::isNeeded).toList(), matched, writer);
        try (HookOperation<MemoryWritten> operation = hooks.begin(session)) {
            int written = operation
                    .run(List.of(affected), left -> {})
                    .written()
                    .get(0)
                    .size();
            operation.complete();
            return new BulkResult(matched.size(), written, operation.rejections());
        }
    }
}
