package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.record.GoneRelations;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectedInstance;
import org.bulkhooks.spi.Operation;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * One flush of EclipseLink with the hooks before and after it. While EclipseLink flushes, the unit of work knows its round, so
 * that the listeners find it.
 */
final class FlushRound {

    private static final StateKey<FlushRound> KEY = new StateKey<>("flush");

    /** How often before hooks may lead to another calculation of the changes. */
    private static final int LIMIT = 64;

    private final RepeatableWriteUnitOfWork uow;
    private final HookedClasses hooked;
    private final Supplier<Operation> operation;
    private final FlushChanges changes;
    private final WrittenRows written = new WrittenRows();
    private final List<RejectedInstance> rejected = new ArrayList<>();
    private boolean calculating;

    /**
     * Makes a round.
     *
     * @param operation returns the operation of the flush, and begins it where it is needed first
     */
    FlushRound(RepeatableWriteUnitOfWork uow, HookedClasses hooked, Supplier<Operation> operation) {
        this.uow = uow;
        this.hooked = hooked;
        this.operation = operation;
        this.changes = new FlushChanges(uow, hooked);
    }

    /** Returns the round that a unit of work is flushing in, or null if none is. */
    static @Nullable FlushRound current(Session session) {
        return session instanceof RepeatableWriteUnitOfWork uow
                ? UnitOfWorkState.of(uow).get(KEY)
                : null;
    }

    WrittenRows written() {
        return written;
    }

    /** Returns the models whose records this round has, for people. */
    String models() {
        return changes.models();
    }

    /** Flushes; the listeners call {@link #calculated} meanwhile. */
    void write() {
        UnitOfWorkState.of(uow).put(KEY, this);
        try {
            uow.writeChanges();
        } catch (OptimisticLockException stale) {
            throw StaleRecords.exception(stale, changes.records(), uow);
        } finally {
            UnitOfWorkState.of(uow).remove(KEY);
        }
        PersistOrder.clear(uow);
        TransactionState state = TransactionState.existing(uow);
        if (state != null && !changes.records().isEmpty()) {
            state.wrote();
        }
    }

    /** Calls the before hooks, and has the changes calculated anew for what they changed, until nothing new appears. */
    void calculated(UnitOfWorkChangeSet changeSet) {
        if (calculating) {
            return;
        }
        calculating = true;
        PendingChangeSet pending = new PendingChangeSet(uow, changeSet);
        try (LoadingRecords loading = new LoadingRecords(uow, hooked.chunkSize())) {
            for (int waves = 1; callBeforeHooks(changes.collect(pending), pending, loading); waves++) {
                if (waves == LIMIT) {
                    throw new IllegalStateException("before hooks still add records after " + LIMIT
                            + " calculations of the changes of one flush, with " + changes.models());
                }
                pending.recalculate();
            }
            changes.dropReverted(pending);
            if (!changes.records().isEmpty()) {
                changes.toValidate(pending).forEach(this::validate);
                checkRejections(pending);
                changes.toDelete(pending).forEach(this::loadBeforeDelete);
            }
        }
    }

    /** Ends the flush if a record was rejected, unless it is there for an operation that goes on without it. */
    private void checkRejections(PendingChangeSet pending) {
        TransactionState state = TransactionState.existing(uow);
        if (!rejected.isEmpty() && state != null && state.leaveOut(rejected)) {
            pending.recalculate();
            changes.dropReverted(pending);
            if (rejected.stream().anyMatch(each -> pending.writes(each.instance()))
                    || !changes.collect(pending).isEmpty()) {
                // what stays refers to what was rejected, or to what no hook has seen
                operation.get().checkRejections();
            }
            operation.get().finished();
        } else {
            operation.get().checkRejections();
        }
    }

    private void noteRejections(FlushRecords<?> records, int rejectedBefore) {
        for (RejectedRecord rejection : operation.get().rejectionsSince(rejectedBefore)) {
            rejected.add(new RejectedInstance(records.managedAt(rejection.position()), rejection));
        }
    }

    private void loadBeforeDelete(FlushRecords<?> deletes) {
        operation.get().loadBeforeDelete(deletes);
        GoneRelations relations = new GoneRelations(deletes.descriptor(), uow);
        deletes.oldRecords().forEach(relations::close);
    }

    /**
     * Calls the after hooks with the records whose rows were written.
     *
     * @return true if any hook may have changed records
     */
    boolean callAfterHooks() {
        List<FlushRecords<?>> records = changes.written(written);
        try (LoadingRecords loading = new LoadingRecords(uow, hooked.chunkSize())) {
            loading.add(records.stream()
                    .flatMap(chunk -> chunk.newRecords().stream())
                    .toList());
            for (FlushRecords<?> chunk : records) {
                operation.get().after(chunk); // not begun for none
            }
        }
        return !records.isEmpty();
    }

    /** Calls validation hooks; what they persisted or removed would be neither written nor noticed, because the changes are calculated. */
    private void validate(FlushRecords<?> records) {
        int created = uow.getNewObjectsCloneToOriginal().size();
        int deleted = uow.getDeletedObjects().size();
        int rejectedBefore = operation.get().rejected();
        operation.get().validate(records);
        noteRejections(records, rejectedBefore);
        if (uow.getNewObjectsCloneToOriginal().size() != created
                || uow.getDeletedObjects().size() != deleted) {
            throw new IllegalStateException(
                    "a validation hook of "
                            + records.entityClass().getSimpleName()
                            + " persisted or removed an entity, which is too late in a flush; do it in a Before or an After hook");
        }
    }

    private boolean callBeforeHooks(List<FlushRecords<?>> collected, PendingChangeSet pending, LoadingRecords loading) {
        boolean called = false;
        if (!collected.isEmpty()) {
            // a hook can come to any of them
            loading.add(pending.changed().stream()
                    .map(ObjectChangeSet::getUnitOfWorkClone)
                    .toList());
        }
        for (FlushRecords<?> records : collected) {
            if (hooked.before(records)) {
                Map<?, ?> managed = uow.getCloneMapping();
                int rejectedBefore = operation.get().rejected();
                operation.get().before(records);
                noteRejections(records, rejectedBefore);
                called = true;
                if (uow.getCloneMapping() != managed) {
                    throw new IllegalStateException("a before hook of "
                            + records.entityClass().getSimpleName()
                            + " called EntityManager.clear(), which would lose the records that are being flushed; clear in an"
                            + " after hook, or not at all");
                }
            }
        }
        if (called) {
            operation.get().settle();
        }
        return called;
    }
}
