package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** What became managed in a persistence context since some moment. It holds what was managed then. */
public final class BecameManaged {

    private final RepeatableWriteUnitOfWork unitOfWork;
    private final Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());

    private BecameManaged(RepeatableWriteUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        for (Object managed : unitOfWork.getCloneMapping().keySet()) {
            before.add(managed);
        }
    }

    /** Remembers what is managed now. */
    public static BecameManaged since(RepeatableWriteUnitOfWork unitOfWork) {
        return new BecameManaged(unitOfWork);
    }

    /**
     * Takes out of the persistence context what was put there since, but for what is to be deleted.
     *
     * @return what was taken out
     */
    public List<Object> detach() {
        return detach(added());
    }

    /** Returns what was put into the persistence context since. */
    public List<Object> added() {
        List<Object> added = new ArrayList<>();
        for (Object managed : unitOfWork.getCloneMapping().keySet()) {
            if (!before.contains(managed)) {
                added.add(managed);
            }
        }
        return added;
    }

    /**
     * Takes some of it out of the persistence context, but for what is to be deleted.
     *
     * @param added what was {@linkplain #added() put there} at some moment
     * @return what was taken out
     */
    public List<Object> detach(List<Object> added) {
        List<Object> detached = added.stream()
                .filter(each -> unitOfWork.getCloneMapping().containsKey(each) && !unitOfWork.isObjectDeleted(each))
                .toList();
        detached.forEach(each -> unitOfWork.unregisterObject(each, DescriptorIterator.NoCascading, true));
        return detached;
    }

    /** Takes it out when the transaction is over, if the persistence context goes on. */
    public void detachAfterCommit() {
        if (unitOfWork.isActive()) {
            detach();
        }
    }
}
