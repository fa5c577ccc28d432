package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeEvent;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.descriptors.changetracking.CollectionChangeEvent;
import org.eclipse.persistence.indirection.IndirectCollection;
import org.eclipse.persistence.internal.indirection.UnitOfWorkValueHolder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one managed record or embeddable that changed since it was last written: what they held before.
 */
final class TrackedCollections {

    private final ClassDescriptor descriptor;
    private Map<String, OldContent> before = Map.of(); // one of these for each managed record: mostly both stay empty
    private Map<String, UnloadedCollection> unloaded = Map.of();

    TrackedCollections(ClassDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** Returns those of a managed record or embeddable, or null if nothing of ours listens to it. */
    static @Nullable TrackedCollections of(Object managed) {
        return managed instanceof ChangeTracker tracker
                        && tracker._persistence_getPropertyChangeListener() instanceof Owner listener
                ? listener.collections()
                : null;
    }

    /** Keeps what a collection holds before the first of its changes; the event of a change comes when it was made. */
    void changes(PropertyChangeEvent event) {
        if (event.getNewValue() == event.getOldValue()
                || !(descriptor.getObjectBuilder().getMappingForAttributeName(event.getPropertyName())
                        instanceof CollectionMapping mapping)) {
            return;
        }
        String attribute = mapping.getAttributeName();
        Object container = event.getOldValue();
        UnloadedCollection lazy =
                container instanceof IndirectCollection<?, ?> collection && !collection.isInstantiated()
                        ? unloaded(mapping, collection)
                        : null;
        if (lazy != null) {
            if (event instanceof CollectionChangeEvent change) {
                lazy.add(change);
            } else {
                lazy.getValue(); // EclipseLink loads what is replaced
            }
            return;
        }
        if (before.containsKey(attribute) || loadedSince(attribute) != null) {
            return;
        }
        ContainerPolicy policy = mapping.getContainerPolicy();
        Object content = container == null ? null : policy.cloneFor(container);
        // a merge tells what it is about to change in the managed collection, and puts another one in its place
        if (event instanceof CollectionChangeEvent change
                && change.isChangeApplied()
                && content != null
                && !TakenBack.one(change, content)) {
            return;
        }
        if (before.isEmpty()) {
            before = new HashMap<>();
        }
        before.put(attribute, new OldContent(content));
    }

    /** Returns what a collection held before its changes, or null if it did not change. */
    @Nullable
    OldContent before(CollectionMapping mapping) {
        String attribute = mapping.getAttributeName();
        OldContent known = before.get(attribute);
        UnloadedCollection loaded = known == null ? loadedSince(attribute) : null;
        return loaded == null ? known : new OldContent(loaded.getValue());
    }

    /** Returns what follows a collection that is not loaded, or null if its holder is not one that loads. */
    @Nullable
    UnloadedCollection unloaded(CollectionMapping mapping, IndirectCollection<?, ?> lazy) {
        if (!(lazy.getValueHolder() instanceof UnitOfWorkValueHolder<?> holder)) {
            return null;
        }
        UnloadedCollection known = unloaded.get(mapping.getAttributeName());
        if (known != null && known.follows(holder) && !known.isWritten()) {
            return known;
        }
        UnloadedCollection made = UnloadedCollection.of(holder, mapping.getContainerPolicy(), known);
        if (unloaded.isEmpty()) {
            unloaded = new HashMap<>();
        }
        unloaded.put(mapping.getAttributeName(), made);
        return made;
    }

    /**
     * Returns what follows a collection that was not loaded when its record was last written, or null if nothing does.
     */
    @Nullable
    UnloadedCollection unloaded(String attribute) {
        return unloaded.get(attribute);
    }

    /** Notes that the changes were written, or given up: what is loaded from now on has them. */
    void written() {
        before = Map.of();
        unloaded.values().forEach(UnloadedCollection::written);
    }

    private @Nullable UnloadedCollection loadedSince(String attribute) {
        UnloadedCollection known = unloaded.get(attribute);
        return known != null && !known.isWritten() && known.isInstantiated() ? known : null;
    }

    /**
     * What a collection held.
     *
     * @param container the container, or null if there was none
     */
    record OldContent(@Nullable Object container) {}

    /** A listener that has such collections. */
    interface Owner {

        TrackedCollections collections();
    }
}
