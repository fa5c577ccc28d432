package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.UnitOfWorkValueHolder;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The lazy collections of old records that are copies. The copy of such a collection is filled from the one of the record when it is first
 * read; what was changed in that before would be there too.
 */
public final class OldCollections {

    private OldCollections() {}

    /**
     * Has the lazy collections of a copy keep what is loaded for those of the record, from the moment on that it is loaded.
     *
     * @param record a record that belongs to a unit of work which never compares it with its backup
     * @param copy the {@link RecordCopy} of the record
     */
    public static void keep(Object record, Object copy, ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
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
