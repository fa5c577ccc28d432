package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.LazyHolder;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/**
 * The references of a record that was serialized. EclipseLink keeps the key of one that is not loaded, but of one that
 * is null it keeps only that it would not have to ask the database, and forgets that with the session: to read the
 * reference would fail then.
 */
public final class SentReferences {

    private SentReferences() {}

    /** Makes the references of a record null again that were null when its row was read; others are left alone. */
    public static void restoreNulls(Object owner, ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    restoreNulls(value, embedded.getReferenceDescriptor());
                }
            } else if (mapping instanceof OneToOneMapping reference && reference.isForeignKeyRelationship()) {
                DatabaseValueHolder<Object> holder = LazyHolder.of(reference, owner);
                if (holder != null && holder.getRow() == null && holder.getSession() == null) {
                    setNull(holder);
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // a holder may hold nothing
    private static void setNull(DatabaseValueHolder<Object> holder) {
        holder.privilegedSetValue(null);
        holder.setInstantiated();
    }
}
