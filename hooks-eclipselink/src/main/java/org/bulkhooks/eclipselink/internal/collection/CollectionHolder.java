package org.bulkhooks.eclipselink.internal.collection;

import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.jspecify.annotations.Nullable;

/** Holds a lazy collection of a copy: a copy of what another holder has, loaded when it is first read. */
public final class CollectionHolder extends BackupValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient ContainerPolicy policy;

    /**
     * Makes it.
     *
     * @param source holds what is copied
     */
    @SuppressWarnings("unchecked") // holders hold anything
    public CollectionHolder(ValueHolderInterface<?> source, ContainerPolicy policy) {
        super((ValueHolderInterface<Object>) source);
        this.policy = policy;
    }

    /** Returns the collection that it is a copy of, if EclipseLink may change that without loading it. */
    @Nullable
    UnloadedCollection unloaded() {
        return getUnitOfWorkValueHolder() instanceof UnloadedCollection unloaded ? unloaded : null;
    }

    /** Tells whether reading it loads nothing. */
    @Override
    public boolean isInstantiated() {
        return super.isInstantiated()
                || (policy != null && getUnitOfWorkValueHolder().isInstantiated());
    }

    @Override
    public Object instantiate() {
        return policy.cloneFor(super.instantiate());
    }
}
