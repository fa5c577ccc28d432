package org.bulkhooks.eclipselink.internal.flush;

import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectedInstance;
import org.bulkhooks.spi.FlushHooks;
import org.bulkhooks.spi.FlushRecord;
import org.bulkhooks.spi.PendingFlush;
import org.bulkhooks.spi.RecordModel;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * One flush of EclipseLink with the hooks before and after it. While EclipseLink flushes, the unit of work knows its
 * round, so that the listeners find it.
 */
final class FlushRound {

    private static final StateKey<FlushRound> KEY = new StateKey<>("flush");

    private final RepeatableWriteUnitOfWork uow;
    private final HookedClasses hooked;
    private final FlushHooks hooks;
    private final FlushChanges changes;
    private final WrittenRows written = new WrittenRows();
    private @Nullable Pending pending;

    /**
     * Makes a round.
     *
     * @param hooks the hooks of the flush
     */
    FlushRound(RepeatableWriteUnitOfWork uow, HookedClasses hooked, FlushHooks hooks) {
        this.uow = uow;
        this.hooked = hooked;
        this.hooks = hooks;
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

    /** Flushes; the listeners call {@link #calculated} meanwhile. */
    void write() {
        UnitOfWorkState.of(uow).put(KEY, this);
        try {
            uow.writeChanges();
        } catch (OptimisticLockException stale) {
            throw FailedVersionCheck.exception(stale, changes.records(), uow);
        } finally {
            UnitOfWorkState.of(uow).remove(KEY);
        }
        PersistOrder.clear(uow);
        TransactionState state = TransactionState.existing(uow);
        if (state != null && !changes.records().isEmpty()) {
            state.wrote();
        }
    }

    /** Has the hooks called that come before the rows are written. */
    void calculated(UnitOfWorkChangeSet changeSet) {
        if (pending != null) {
            return; // the changes are calculated anew for what hooks changed
        }
        try (LoadingRecords loading = new LoadingRecords(uow, hooked.chunkSize());
                HookEffects effects = HookEffects.watch(uow)) {
            Pending calculated = new Pending(new PendingChangeSet(uow, changeSet), loading, effects);
            pending = calculated;
            hooks.before(calculated);
        }
    }

    /**
     * Calls the after hooks with the records whose rows were written.
     *
     * @return true if any hook may have changed what another round writes
     */
    boolean callAfterHooks() {
        List<ChangedRecord> records = changes.written(written);
        if (pending == null) {
            return false;
        }
        try (LoadingRecords loading = new LoadingRecords(uow, hooked.chunkSize())) {
            loading.add(records.stream()
                    .filter(record -> !record.isDelete() && changes.isWantedAfter(record))
                    .map(ChangedRecord::managed)
                    .toList());
            return hooks.after(pending, records) && HookEffects.isAnyLeft(uow);
        }
    }

    /** What this round is about to write. */
    private final class Pending implements PendingFlush {

        private final PendingChangeSet changeSet;
        private final LoadingRecords loading;
        private final HookEffects effects;
        private final KeptRemovals kept = new KeptRemovals(uow);
        private final Map<?, ?> managed = uow.getCloneMapping();
        private boolean collected;
        private boolean settled;
        private int created;
        private int deleted;

        Pending(PendingChangeSet changeSet, LoadingRecords loading, HookEffects effects) {
            this.changeSet = changeSet;
            this.loading = loading;
            this.effects = effects;
            effects.calculated(changeSet);
        }

        @Override
        public List<? extends FlushRecord> collect() {
            if (collected) {
                if (!effects.isAny()) {
                    return List.of();
                }
                recalculate();
            }
            collected = true;
            List<ChangedRecord> records = changes.collect(changeSet);
            if (!records.isEmpty()) {
                // a hook can come to any of them
                loading.add(changeSet.changedPartially());
            }
            return records;
        }

        @Override
        public RecordModel<Object> model(Class<?> entityClass) {
            return changes.model(entityClass);
        }

        private void recalculate() {
            kept.noteRemovedAgain();
            changeSet.recalculate();
            kept.takeOut();
            changeSet.keep(kept.all());
            effects.calculated(changeSet);
        }

        @Override
        public void keep(List<? extends FlushRecord> records) {
            changes.forgetDeletes(
                    kept.keep(records.stream().map(FlushRecord::instance).toList()));
        }

        @Override
        public void settle() {
            kept.requireOwnersStay();
            kept.forgetOwners(changeSet);
            changes.dropReverted(changeSet, effects.isAnyChanged());
            created = uow.getNewObjectsCloneToOriginal().size();
            deleted = uow.getDeletedObjects().size();
            settled = true;
        }

        @Override
        public void checkAfterHooks(Class<?> entityClass) {
            if (settled) {
                requireNothingFurther(entityClass);
            } else if (uow.getCloneMapping() != managed) {
                throw new IllegalStateException("a before hook of "
                        + entityClass.getSimpleName()
                        + " called EntityManager.clear(), which would lose the records that are being flushed; clear in an"
                        + " after hook, or not at all");
            }
        }

        /** What they persisted or removed would be neither written nor noticed, because the changes are calculated. */
        private void requireNothingFurther(Class<?> entityClass) {
            if (uow.getNewObjectsCloneToOriginal().size() != created
                    || uow.getDeletedObjects().size() != deleted) {
                throw new IllegalStateException(
                        "a validation hook of "
                                + entityClass.getSimpleName()
                                + " persisted or removed an entity, which is too late in a flush; do it in a Before or an After hook");
            }
        }

        @Override
        public boolean leaveOut(List<Rejection> rejected) {
            TransactionState state = TransactionState.existing(uow);
            if (state == null
                    || !state.leaveOut(rejected.stream()
                            .map(each -> new RejectedInstance(each.record().instance(), each.rejection()))
                            .toList())) {
                return false;
            }
            recalculate();
            changes.dropReverted(changeSet, true);
            // else what stays refers to what was rejected, or to what no hook has seen
            return rejected.stream()
                            .noneMatch(each -> changeSet.writes(each.record().instance()))
                    && changes.collect(changeSet).isEmpty();
        }
    }
}
