package org.bulkhooks.memory;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.FlushHooks;
import org.bulkhooks.spi.HookTransaction;
import org.jspecify.annotations.Nullable;

/** The managed instances of one EntityManager, and its transaction. */
final class PersistenceContext {

    private final InMemoryDatabase database;
    private Map<RowKey, Managed> managed = new LinkedHashMap<>();
    private @Nullable InMemoryTransaction transaction;
    private boolean flushing;
    private int persisted;

    PersistenceContext(InMemoryDatabase database) {
        this.database = database;
    }

    /** What is about to be written. */
    record Pending(Managed managed, ChangeType type) {}

    InMemoryDatabase database() {
        return database;
    }

    void persist(Object instance) {
        EntityMapping mapping = EntityMapping.require(instance);
        if (mapping.hasGeneratedId() && EntityMapping.key(instance).id() == null) {
            mapping.setId(instance, database.nextId());
        }
        RowKey key = EntityMapping.key(instance);
        Managed known = managed.get(key);
        if (known == null) {
            managed.put(key, new Managed(instance, null, persisted++));
        } else if (known.instance == instance) {
            known.removed = false;
        } else {
            throw new EntityExistsException("another instance with this id is managed");
        }
    }

    void remove(Object instance) {
        Managed known = managed.get(EntityMapping.key(instance));
        if (known == null || known.instance != instance) {
            throw new IllegalArgumentException("the instance is not managed");
        }
        if (known.row == null) {
            managed.remove(known.key);
        } else {
            known.removed = true;
        }
    }

    boolean contains(Object instance) {
        Managed known = managed.get(EntityMapping.key(instance));
        return known != null && known.instance == instance && !known.removed;
    }

    @Nullable
    Object find(RowKey key) {
        Managed known = managed.get(key);
        if (known == null) {
            Row row = database.row(key);
            if (row == null) {
                return null;
            }
            known = new Managed(row.mapping().instance(row, this::find), row, Integer.MAX_VALUE);
            managed.put(key, known);
        }
        return known.removed ? null : known.instance;
    }

    /** Returns a copy of a row, which is not managed; what it refers to is managed if it was before. */
    Object copy(Row row) {
        return row.mapping().instance(row, this::reference);
    }

    /** Returns what a row refers to, without making it managed. */
    @Nullable
    Object reference(RowKey key) {
        Managed known = managed.get(key);
        if (known != null) {
            return known.instance;
        }
        Row row = database.row(key);
        return row == null ? null : copy(row);
    }

    void detach(Object instance) {
        managed.remove(EntityMapping.key(instance));
    }

    void clear() {
        managed = new LinkedHashMap<>();
    }

    /** Returns what tells whether instances were lost. */
    Object generation() {
        return managed;
    }

    /** Returns how many instances are persisted or removed, and not yet written. */
    int unwritten() {
        return (int) managed.values().stream()
                .filter(known -> known.row == null || known.removed)
                .count();
    }

    /** Brings a managed instance up to date with a row that was written past it. */
    void written(RowKey key, @Nullable Row row, Object by) {
        Managed known = managed.get(key);
        if (known == null) {
            return;
        }
        if (row == null) {
            managed.remove(key);
            return;
        }
        known.row = row;
        if (known.instance != by) {
            known.mapping.fill(known.instance, row, this::find);
        }
    }

    /** Returns what a flush would write now. */
    List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        for (Managed known : managed.values()) {
            if (known.row == null) {
                pending.add(new Pending(known, ChangeType.CREATE));
            } else if (known.removed) {
                pending.add(new Pending(known, ChangeType.DELETE));
            } else if (!known.mapping
                    .read(known.instance)
                    .differences(known.row)
                    .isEmpty()) {
                pending.add(new Pending(known, ChangeType.UPDATE));
            }
        }
        return pending;
    }

    /** Writes a row. */
    void write(Pending pending) {
        Managed known = pending.managed();
        Row before = database.row(known.key);
        if (known.row == null ? before != null : before == null) {
            throw known.row == null
                    ? new EntityExistsException("there is a row with this id")
                    : new OptimisticLockException("the row is gone", null, known.instance);
        }
        if (known.row != null && !Objects.equals(before.version(), known.row.version())) {
            throw new OptimisticLockException("the row has another version", null, known.instance);
        }
        if (pending.type() == ChangeType.DELETE) {
            transaction().put(known.key, null);
            managed.remove(known.key);
            return;
        }
        known.mapping.setVersion(known.instance, known.mapping.next(before == null ? null : before.version()));
        known.row = known.mapping.read(known.instance);
        transaction().put(known.key, known.row);
    }

    /** Flushes with hooks; does nothing within a flush. */
    void flush() {
        if (flushing) {
            return;
        }
        InMemoryTransaction running = transaction();
        HookTransaction hooks = running.hooks();
        try {
            if (hooks == null) {
                pending().forEach(this::write);
            } else {
                try (FlushHooks flush = hooks.flush()) {
                    try {
                        flush.run(() -> {
                            ContextFlush round = new ContextFlush(this, Objects.requireNonNull(database.hooks()), null);
                            return flush.after(round, write(flush, round));
                        });
                    } catch (RuntimeException | Error thrown) {
                        flush.fail(thrown);
                        throw thrown;
                    }
                }
            }
        } catch (RuntimeException | Error thrown) {
            running.fail(thrown);
            throw thrown;
        }
    }

    /** Goes through the first half of a round, and writes. */
    List<ContextFlush.Found> write(FlushHooks hooks, ContextFlush round) {
        flushing = true;
        try {
            hooks.before(round);
            return round.write();
        } finally {
            flushing = false;
        }
    }

    boolean isActive() {
        return transaction != null;
    }

    /** Returns the active transaction. */
    InMemoryTransaction transaction() {
        if (transaction == null) {
            throw new TransactionRequiredException("no transaction is active");
        }
        return transaction;
    }

    void begin() {
        if (transaction != null) {
            throw new IllegalStateException("a transaction is active");
        }
        transaction = new InMemoryTransaction(database);
    }

    /** Does what comes before a commit. */
    void complete() {
        InMemoryTransaction running = transaction();
        if (!running.isRollbackOnly()) {
            flush();
            while (running.hooks() != null && running.hooks().beforeCompletion()) {
                flush();
            }
        }
        if (running.isRollbackOnly()) {
            throw new RollbackException("the transaction is marked for rollback");
        }
    }

    void commit() {
        InMemoryTransaction running = transaction();
        try {
            complete();
        } catch (RollbackException thrown) {
            rollback();
            throw thrown;
        } catch (RuntimeException thrown) {
            running.fail(thrown);
            rollback();
            throw new RollbackException(thrown);
        } catch (Error thrown) {
            running.fail(thrown);
            rollback();
            throw thrown;
        }
        transaction = null;
        running.end(true);
    }

    void rollback() {
        InMemoryTransaction running = transaction();
        transaction = null;
        clear();
        running.end(false);
    }
}
