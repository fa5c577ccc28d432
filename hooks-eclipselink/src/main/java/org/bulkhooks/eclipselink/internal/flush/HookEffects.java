package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.eclipselink.internal.collection.ChangeSignal;
import org.bulkhooks.eclipselink.internal.collection.SignalTracking;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;

/**
 * Tells whether hooks may have done what the calculated changes of a flush do not show, so that they are to be
 * calculated again. A calculation walks over all managed objects: it is spared where the listeners of woven records
 * have heard of no change, the same objects are new and deleted as before, and new objects refer to none that the
 * calculation has not seen. Where EclipseLink compares records, and where a collection that is not loaded was changed,
 * it always has to calculate.
 */
final class HookEffects implements AutoCloseable {

    private final RepeatableWriteUnitOfWork uow;
    private final ChangeSignal signal;
    private Object[] created = {};
    private Object[] deleted = {};
    private boolean unloaded;
    private boolean changed;

    private HookEffects(RepeatableWriteUnitOfWork uow) {
        this.uow = uow;
        this.signal = ChangeSignal.begin(uow);
    }

    /** Has changes noted from now on, until it is closed. */
    static HookEffects watch(RepeatableWriteUnitOfWork uow) {
        return new HookEffects(uow);
    }

    /** Tells whether there is anything in a unit of work that EclipseLink may have to write. */
    static boolean isAnyLeft(RepeatableWriteUnitOfWork uow) {
        UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) uow.getUnitOfWorkChangeSet();
        return uow.hasNewObjects()
                || uow.hasDeletedObjects()
                || uow.hasOptimisticReadLockObjects()
                // the first change of a woven record leaves its change set here
                || (changes != null && !changes.getCloneToObjectChangeSet().isEmpty())
                || isAnyCompared(uow);
    }

    /**
     * Notes that the changes are calculated: what was done so far does not count any more.
     *
     * @param pending the changes
     */
    void calculated(PendingChangeSet pending) {
        unloaded = pending.changesUnloadedCollection();
        created = uow.hasNewObjects()
                ? uow.getNewObjectsCloneToOriginal().keySet().toArray()
                : new Object[0];
        deleted = uow.hasDeletedObjects() ? uow.getDeletedObjects().keySet().toArray() : new Object[0];
        changed |= signal.isRaised();
        signal.lower();
    }

    /** Tells whether hooks may have changed a managed object since the changes were calculated for the first time. */
    boolean isAnyChanged() {
        return changed || signal.isRaised() || isAnyCompared(uow);
    }

    /** Tells whether hooks may have done anything since. */
    boolean isAny() {
        return signal.isRaised()
                || unloaded // who reads such a collection, or the old one, has it loaded with its changes
                || uow.hasOptimisticReadLockObjects()
                || created.length
                        != (uow.hasNewObjects()
                                ? uow.getNewObjectsCloneToOriginal().size()
                                : 0)
                || deleted.length
                        != (uow.hasDeletedObjects() ? uow.getDeletedObjects().size() : 0)
                || isAnyExchanged()
                || isAnyCompared(uow)
                || new NewReferences(uow).areAnyOpen(created);
    }

    private boolean isAnyExchanged() {
        for (Object each : created) {
            if (!uow.isCloneNewObject(each)) {
                return true;
            }
        }
        for (Object each : deleted) {
            if (!uow.isObjectDeleted(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyCompared(RepeatableWriteUnitOfWork uow) {
        Class<?> last = null;
        for (Object managed : uow.getCloneMapping().keySet()) {
            if (managed.getClass() != last) {
                last = managed.getClass();
                if (!SignalTracking.isSignalled(uow.getDescriptor(last))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        signal.end();
    }
}
