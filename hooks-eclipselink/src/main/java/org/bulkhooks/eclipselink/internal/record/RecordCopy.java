package org.bulkhooks.eclipselink.internal.record;

import java.util.List;
import org.bulkhooks.eclipselink.internal.collection.CollectionHolder;
import org.bulkhooks.eclipselink.internal.collection.UnreadCollection;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.OwnCollection;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/**
 * Copies one record without its graph: basic attributes, embeddables and collections are copied, related records are
 * not. The copy has no change listener, so that a write to it is nobody's change, and nothing that is not loaded is
 * loaded for it.
 */
public final class RecordCopy {

    private final UnitOfWorkImpl uow;
    private final boolean unread;

    /**
     * Makes it.
     *
     * @param uow the unit of work that the records belong to
     */
    public RecordCopy(UnitOfWorkImpl uow) {
        this(uow, false);
    }

    private RecordCopy(UnitOfWorkImpl uow, boolean unread) {
        this.uow = uow;
        this.unread = unread;
    }

    /**
     * Makes copies that are to be written to: lazy collections count as not loaded until they are read, also those that
     * are loaded in the record.
     *
     * @param uow the unit of work that the records belong to
     */
    public static RecordCopy toBeWritten(UnitOfWorkImpl uow) {
        return new RecordCopy(uow, true);
    }

    /** Copies a record or an embeddable. */
    public Object of(Object record, ClassDescriptor descriptor) {
        Object copy = descriptor.getCopyPolicy().buildClone(record, uow);
        detach(copy);
        PartialRecords.copied(record, copy);
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(descriptor);
        for (int i = 0; i < mappings.size(); i++) { // no iterator for each record
            DatabaseMapping mapping = mappings.get(i);
            if (isThere(mapping, record)) {
                copyAttribute(mapping, record, copy);
            }
        }
        return copy;
    }

    private static void detach(@Nullable Object copy) {
        if (copy instanceof ChangeTracker tracker) {
            tracker._persistence_setPropertyChangeListener(null);
        }
    }

    /**
     * Takes the change listener off a record, its embeddables and collections, so that a write to it is nobody's
     * change.
     */
    public static void detach(Object record, ClassDescriptor descriptor) {
        detach(record);
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded && isThere(mapping, record)) {
                Object value = embedded.getAttributeValueFromObject(record);
                if (value != null) {
                    detach(value, embedded.getReferenceDescriptor());
                }
            } else if (mapping.isCollectionMapping() && isThere(mapping, record)) {
                detach(mapping.getAttributeValueFromObject(record));
            }
        }
    }

    /** Tells whether an attribute has a value without a query for it: a fetch group may have left it out. */
    static boolean isThere(DatabaseMapping mapping, Object record) {
        ClassDescriptor descriptor = mapping.getDescriptor();
        return mapping.getAttributeName() != null
                && (!descriptor.hasFetchGroupManager()
                        || descriptor.getFetchGroupManager().isAttributeFetched(record, mapping.getAttributeName()));
    }

    /** Copies one attribute of a record, or an embeddable, into a copy that lacks it. */
    public void attribute(DatabaseMapping mapping, Object record, Object copy) {
        copyAttribute(mapping, record, copy);
    }

    private void copyAttribute(DatabaseMapping mapping, Object record, Object copy) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            Object value = embedded.getAttributeValueFromObject(record);
            embedded.setAttributeValueInObject(
                    copy, value == null ? null : of(value, embedded.getReferenceDescriptor()));
        } else if (mapping instanceof ForeignReferenceMapping relation) {
            relation.setAttributeValueInObject(copy, relationValue(relation, record));
        } else if (mapping.isDirectToFieldMapping()) {
            mapping.setAttributeValueInObject(
                    copy, MutableValues.copy(mapping, mapping.getAttributeValueFromObject(record), uow));
        } else {
            mapping.buildBackupClone(record, copy, uow);
        }
    }

    private @Nullable Object relationValue(ForeignReferenceMapping mapping, Object record) {
        Object value = mapping.getAttributeValueFromObject(record);
        if (mapping instanceof CollectionMapping collection) {
            return collection(collection, value, record);
        }
        if (value instanceof ValueHolderInterface<?> holder) {
            if (holder.isInstantiated() || isNull(holder)) {
                return new ValueHolder<>(holder.getValue());
            }
            return mapping instanceof OneToOneMapping toOne
                            && toOne.isForeignKeyRelationship()
                            && holder instanceof DatabaseValueHolder<?> lazy
                    ? new OldReference(toOne, lazy, uow)
                    : new BackupValueHolder<>(holder);
        }
        return value;
    }

    /**
     * Tells whether a reference was null when its row was read; EclipseLink keeps no key for it then, and loads
     * nothing.
     */
    private static boolean isNull(ValueHolderInterface<?> holder) {
        return holder instanceof DatabaseValueHolder<?> lazy && lazy.getRow() == null && lazy.isEasilyInstantiated();
    }

    private @Nullable Object collection(CollectionMapping mapping, @Nullable Object value, Object record) {
        ContainerPolicy policy = mapping.getContainerPolicy();
        if (value instanceof IndirectContainer<?> lazy && !lazy.isInstantiated()) {
            IndirectContainer<Object> container = container(policy);
            container.setValueHolder(new CollectionHolder(lazy.getValueHolder(), policy));
            return container;
        }
        if (unread && value instanceof IndirectContainer<?> loaded) {
            Object read = loaded.getValueHolder().getValue();
            IndirectContainer<Object> container = container(policy);
            container.setValueHolder(new UnreadCollection(() -> OwnCollection.of(mapping, read, record, uow)));
            return container;
        }
        if (value instanceof ValueHolderInterface<?> holder) {
            return holder.isInstantiated()
                    ? new ValueHolder<>(OwnCollection.of(mapping, holder.getValue(), record, uow))
                    : new CollectionHolder(holder, policy);
        }
        return value == null ? null : OwnCollection.of(mapping, value, record, uow);
    }

    @SuppressWarnings("unchecked") // a lazy collection has a container class that can be lazy
    private static IndirectContainer<Object> container(ContainerPolicy policy) {
        return (IndirectContainer<Object>) policy.containerInstance();
    }
}
