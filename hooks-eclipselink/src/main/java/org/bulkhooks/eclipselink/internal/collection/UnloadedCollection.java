package org.bulkhooks.eclipselink.internal.collection;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.changetracking.CollectionChangeEvent;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.UnitOfWorkValueHolder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of a woven record held that was not loaded when a flush began. EclipseLink adds to such a
 * collection without loading it. When it is loaded, for whatever reason, this is filled with it before its changes are
 * made; if that is after they were written, without them.
 */
public final class UnloadedCollection extends BackupValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient ContainerPolicy policy;
    private final transient List<CollectionChangeEvent> changes = new ArrayList<>();
    private final transient @Nullable WeakReference<UnloadedCollection> ofFlushBefore;
    private boolean written;

    private UnloadedCollection(
            UnitOfWorkValueHolder<Object> managed, ContainerPolicy policy, @Nullable UnloadedCollection ofFlushBefore) {
        super(managed);
        this.policy = policy;
        this.ofFlushBefore = ofFlushBefore == null ? null : new WeakReference<>(ofFlushBefore);
    }

    /**
     * Makes it, and has it filled when the collection is loaded.
     *
     * @param managed holds the collection of the managed record
     * @param known what follows the collection since an earlier flush, or null if nothing does
     */
    @SuppressWarnings("unchecked") // holders hold anything
    static UnloadedCollection of(
            UnitOfWorkValueHolder<?> managed, ContainerPolicy policy, @Nullable UnloadedCollection known) {
        UnitOfWorkValueHolder<Object> holder = (UnitOfWorkValueHolder<Object>) managed;
        UnloadedCollection made =
                new UnloadedCollection(holder, policy, known != null && known.follows(managed) ? known : null);
        holder.setBackupValueHolder(made);
        return made;
    }

    boolean follows(UnitOfWorkValueHolder<?> managed) {
        return getUnitOfWorkValueHolder() == managed;
    }

    void add(CollectionChangeEvent change) {
        changes.add(change);
    }

    /** Tells whether more was added than removed again, or the other way round. */
    public boolean isChanged() {
        List<Net> net = new ArrayList<>();
        for (CollectionChangeEvent change : changes) {
            boolean added = change.getChangeType() == CollectionChangeEvent.ADD;
            if (!net.remove(new Net(change.getNewValue(), !added))) {
                net.add(new Net(change.getNewValue(), added));
            }
        }
        return !net.isEmpty();
    }

    void written() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    /** Takes what was just loaded. */
    public void fill(Object loaded) {
        if (!isInstantiated()) {
            setValue(loaded);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // a holder may hold nothing
    public void setValue(@Nullable Object loaded) {
        Object content = loaded == null ? null : policy.cloneFor(loaded);
        if (content != null && written) {
            for (int i = changes.size() - 1; i >= 0; i--) {
                TakenBack.ofUnloaded(changes.get(i), content);
            }
        }
        super.setValue(content);
        UnloadedCollection earlier = ofFlushBefore == null ? null : ofFlushBefore.get();
        if (earlier != null && content != null) {
            earlier.fill(content);
        }
    }

    @Override
    public Object instantiate() {
        Object loaded = super.instantiate(); // fills this too, unless the collection was loaded in another way
        if (!isInstantiated()) {
            setValue(loaded);
        }
        return this.value;
    }

    /** An element that was added or removed, and not the other way round since. */
    private record Net(@Nullable Object element, boolean added) {}
}
