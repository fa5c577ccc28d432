package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.model.Identified;

/**
 * A persistence context on one thread, its transaction, and its facade. It is current on its thread until it is closed.
 */
public final class Work implements AutoCloseable {

    private static final ThreadLocal<Work> CURRENT = new ThreadLocal<>();

    private final Way way;
    private final EntityManager em;
    private final Work outer;

    Work(Way way) {
        this.way = way;
        this.em = way.unit().newEntityManager();
        this.outer = CURRENT.get();
        CURRENT.set(this);
    }

    /** Returns the work of this thread, for hooks. */
    public static Work current() {
        Work current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no work on this thread");
        }
        return current;
    }

    /** Returns the persistence context. */
    public EntityManager em() {
        return em;
    }

    /** Returns the facade, as it is injected into beans. */
    public BulkOperations bulk() {
        return way.injectedBulkOperations();
    }

    /** Tells whether the write path is the facade, whatever it takes its records from. */
    public boolean isFacade() {
        return way.path() == WritePath.FACADE || way.path() == WritePath.STREAM;
    }

    /** Tells whether the write path is a statement. */
    public boolean isStatement() {
        return way.path() == WritePath.STATEMENT;
    }

    /** Changes detached records and their rows with one statement, whatever their ids are. */
    public <E> void updateByStatement(Class<E> type, List<E> records, Collection<?> ids, Consumer<? super E> mutation) {
        new StatementPath(em).update(type, records, ids, mutation);
    }

    /** Begins a transaction. */
    public Work begin() {
        return unchecked(() -> {
            way.transactions().begin(em);
            return this;
        });
    }

    /** Commits the transaction. */
    public void commit() {
        unchecked(() -> {
            way.transactions().commit(em);
            return null;
        });
    }

    /** Rolls the transaction back. */
    public void rollback() {
        unchecked(() -> {
            way.transactions().rollback(em);
            return null;
        });
    }

    /** Marks the transaction for rollback. */
    public void markForRollback() {
        unchecked(() -> {
            way.transactions().markForRollback(em);
            return null;
        });
    }

    /** Rolls the transaction back on another thread, as a time-out does; this thread stays in it. */
    public void timeOut() {
        unchecked(() -> {
            way.transactions().timeOut();
            return null;
        });
    }

    /** Tells whether a transaction is active or waits for its rollback. */
    public boolean active() {
        return unchecked(() -> way.transactions().active(em));
    }

    /** Tells whether the transaction can only be rolled back. */
    public boolean rollbackOnly() {
        return unchecked(() -> way.transactions().rollbackOnly(em));
    }

    /**
     * Runs in another transaction, which is then committed or, if it is marked, rolled back; this one goes on after it.
     */
    public void independently(Consumer<Work> action) {
        unchecked(() -> {
            way.transactions().suspended(em, () -> {
                try (Work other = way.begin()) {
                    action.accept(other);
                    if (!other.rollbackOnly()) {
                        other.commit();
                    }
                }
                return null;
            });
            return null;
        });
    }

    /**
     * Creates records on the write path; on {@link WritePath#STATEMENT} by a flush, because no statement creates
     * records.
     */
    public void create(Collection<?> records) {
        way.path().create(this, records);
    }

    /**
     * Creates records on the write path; on {@link WritePath#STATEMENT} by a flush, because no statement creates
     * records.
     */
    public void create(Object... records) {
        create(List.of(records));
    }

    /** Loads records in the order of ids, changes them, and writes them on the write path. */
    public <E> List<E> update(Class<E> type, Collection<Long> ids, Consumer<? super E> mutation) {
        return way.path().update(this, type, ids, mutation);
    }

    /** Changes one record. */
    public <E> E update(Class<E> type, Long id, Consumer<? super E> mutation) {
        return update(type, List.of(id), mutation).get(0);
    }

    /** Deletes records on the write path. */
    public void delete(Class<?> type, Collection<Long> ids) {
        way.path().delete(this, type, ids);
    }

    /** Deletes one record. */
    public void delete(Class<?> type, Long id) {
        delete(type, List.of(id));
    }

    /** Returns managed records in the order of ids. */
    public <E> List<E> load(Class<E> type, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of(); // "in ()" is not SQL
        }
        Map<Long, E> found = em
                .createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(record -> ((Identified) record).getId(), Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** Returns detached records in the order of ids. */
    public <E> List<E> loadDetached(Class<E> type, Collection<Long> ids) {
        List<E> records = load(type, ids);
        records.forEach(em::detach);
        return records;
    }

    /** Returns the managed record, or null. */
    public <E> E find(Class<E> type, Long id) {
        return em.find(type, id, LockModeType.NONE);
    }

    @Override
    public void close() {
        try {
            if (active()) {
                rollback();
            }
        } finally {
            em.close();
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private static <R> R unchecked(java.util.concurrent.Callable<R> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw Work.<RuntimeException>asIs(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: the exception is thrown as it is
    private static <T extends Throwable> T asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
