package org.bulkhooks.eclipselink.internal.collection;

import java.util.List;
import org.bulkhooks.eclipselink.internal.collection.TrackedCollections.OldContent;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.FetchGroupManager;
import org.eclipse.persistence.indirection.IndirectCollection;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.UnitOfWorkValueHolder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The collections of old records that are copies. The copy of a lazy collection is filled from the one of the record
 * when it is first read; what was changed in that before would be there too.
 */
public final class OldCollections {

    private OldCollections() {}

    /**
     * Gives the copy of a managed record or embeddable the collection that this had before its changes.
     *
     * @return false if only EclipseLink knows what changed
     */
    public static boolean restore(CollectionMapping mapping, Object managed, Object copy) {
        TrackedCollections tracked = TrackedCollections.of(managed);
        if (tracked == null) {
            return false;
        }
        ContainerPolicy policy = mapping.getContainerPolicy();
        OldContent old = tracked.before(mapping);
        if (old != null) {
            Object content = old.container();
            mapping.setRealAttributeValueInObject(copy, content == null ? null : policy.cloneFor(content));
        } else if (mapping.getAttributeValueFromObject(managed) instanceof IndirectCollection<?, ?> lazy
                && !lazy.isInstantiated()
                && mapping.getAttributeValueFromObject(copy) instanceof IndirectContainer<?> container) {
            UnloadedCollection unloaded = tracked.unloaded(mapping, lazy);
            if (unloaded != null) {
                hold(container, new CollectionHolder(unloaded, policy));
            }
        } else {
            return false;
        }
        return true;
    }

    /**
     * Returns what follows a collection of a managed record, or of its copy, that EclipseLink may change without
     * loading it.
     */
    public static @Nullable UnloadedCollection unloaded(ForeignReferenceMapping mapping, Object owner) {
        if (holder(mapping, owner) instanceof CollectionHolder copied) {
            return copied.unloaded();
        }
        TrackedCollections tracked = TrackedCollections.of(owner);
        return tracked == null ? null : tracked.unloaded(mapping.getAttributeName());
    }

    /**
     * Tells whether a collection of a managed record that is not loaded was changed nevertheless, or that of the record
     * which the owner is an old state of.
     */
    public static boolean isChangedUnloaded(CollectionMapping mapping, @Nullable Object owner) {
        if (owner == null) {
            return false;
        }
        Object value = mapping.getAttributeValueFromObject(owner);
        if (value instanceof IndirectCollection<?, ?> lazy && lazy.hasDeferredChanges()) {
            return true;
        }
        UnloadedCollection before =
                holder(mapping, owner) instanceof CollectionHolder copied ? copied.unloaded() : null;
        return before != null && before.isChanged();
    }

    /**
     * Loads the collections of a record that is not managed to which woven code added without loading them, with what
     * it added.
     */
    public static void loadChanged(Object record, ClassDescriptor descriptor) {
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(descriptor);
        for (int i = 0; i < mappings.size(); i++) { // no iterator for each record
            DatabaseMapping mapping = mappings.get(i);
            FetchGroupManager groups = mapping.getDescriptor().getFetchGroupManager();
            if (groups != null && !groups.isAttributeFetched(record, mapping.getAttributeName())) {
                continue;
            }
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(record);
                if (value != null) {
                    loadChanged(value, embedded.getReferenceDescriptor());
                }
            } else if (mapping instanceof CollectionMapping
                    && mapping.getAttributeValueFromObject(record) instanceof IndirectCollection<?, ?> lazy
                    && lazy.hasDeferredChanges()) {
                lazy.getDelegateObject();
            }
        }
    }

    /**
     * Copies the collections of an old state that were loaded since, as EclipseLink is about to bring that state up to
     * date.
     */
    public static void settle(Object copy, ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(copy);
                if (value != null) {
                    settle(value, embedded.getReferenceDescriptor());
                }
            } else if (mapping instanceof ForeignReferenceMapping
                    && holder(mapping, copy) instanceof CollectionHolder holder
                    && holder.isInstantiated()) {
                holder.getValue();
            }
        }
    }

    @SuppressWarnings("unchecked") // a lazy collection holds anything
    private static void hold(IndirectContainer<?> container, CollectionHolder holder) {
        ((IndirectContainer<Object>) container).setValueHolder(holder);
    }

    /**
     * Has the lazy collections of a copy keep what is loaded for those of the record, from the moment on that it is
     * loaded.
     *
     * @param record a record that belongs to a unit of work which never compares it with its backup
     * @param copy the copy of the record, whose lazy collections are {@link CollectionHolder}s
     */
    public static void keep(Object record, Object copy, ClassDescriptor descriptor) {
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(descriptor);
        for (int i = 0; i < mappings.size(); i++) { // no iterator for each record
            DatabaseMapping mapping = mappings.get(i);
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(record);
                Object copied = embedded.getAttributeValueFromObject(copy);
                if (value != null && copied != null) {
                    keep(value, copied, embedded.getReferenceDescriptor());
                }
            } else if (mapping instanceof ForeignReferenceMapping && mapping.isCollectionMapping()) {
                keep(holder(mapping, record), holder(mapping, copy));
            }
        }
    }

    private static <T> void keep(@Nullable ValueHolderInterface<T> ofRecord, @Nullable ValueHolderInterface<T> ofCopy) {
        if (ofCopy != null
                && !ofCopy.isInstantiated()
                && ofRecord instanceof UnitOfWorkValueHolder<T> lazy
                && !lazy.isInstantiated()) {
            lazy.setBackupValueHolder(ofCopy);
        }
    }

    @SuppressWarnings("unchecked") // holders hold anything
    private static @Nullable ValueHolderInterface<Object> holder(DatabaseMapping mapping, Object owner) {
        Object value = mapping.getAttributeValueFromObject(owner);
        if (value instanceof IndirectContainer<?> container) {
            return (ValueHolderInterface<Object>) container.getValueHolder();
        }
        return value instanceof ValueHolderInterface<?> holder ? (ValueHolderInterface<Object>) holder : null;
    }
}
