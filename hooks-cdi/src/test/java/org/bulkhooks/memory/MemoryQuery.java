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
import org.bulkhooks.spi.OperationKind;
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
        requireType(expected);
        session.flush();
        PersistenceContext context = session.context();
        HookScope hooks = session.hooks();
        List<MemoryRecord> matched = new ArrayList<>();
        for (RowKey key : keys(context)) {
            matched.add(record(key, matched.size(), context));
        }
        RowWriter writer = writer(context);
        if (matched.stream().noneMatch(record -> hooks.needsOldRecords(record.entityClass(), type))) {
            matched.forEach(writer::write);
            if (!matched.isEmpty()) {
                hooks.bypassed(entityClass, type, matched.size(), session);
            }
            return new BulkResult(matched.size(), matched.size());
        }
        MemoryAffected affected = affected(session, matched);
        try (HookOperation<MemoryWritten> operation = hooks.begin(OperationKind.ofStatement(type), session)) {
            int written = operation
                    .run(List.of(affected), left -> {})
                    .written()
                    .get(0)
                    .size();
            operation.complete();
            return new BulkResult(matched.size(), written, operation.rejections());
        }
    }

    void requireType(ChangeType expected) {
        if (type != expected) {
            throw new IllegalArgumentException("the statement is no " + expected);
        }
    }

    private RowWriter writer(PersistenceContext context) {
        return type == ChangeType.DELETE ? new RowWriter.Delete(context) : new RowWriter.Update(context);
    }

    /** Returns the record of a row with what the statement sets. */
    MemoryRecord record(RowKey key, int position, PersistenceContext context) {
        Row row = context.database().row(key);
        Object record = context.copy(row);
        set.accept(record);
        return MemoryRecord.of(position, record).read(row, context.copy(row), null);
    }

    /** Returns what is still to be written of matched rows. */
    MemoryAffected affected(MemorySession session, List<MemoryRecord> matched) {
        RowWriter writer = writer(session.context());
        return new MemoryAffected(
                session, matched.stream().filter(writer::isNeeded).toList(), matched, writer);
    }
}
