package org.bulkhooks.eclipselink.internal.row;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.MutableValues;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/**
 * Keeps the row of an old record at the moment when a hook begins to write to that record: what is written to the
 * database is what the new record has and its row had, whatever hooks do to the old one. Classes that are not woven
 * tell nobody that they are written to; then the row is kept at once.
 */
final class OldRowKeeper implements PropertyChangeListener {

    private final BulkRecord record;
    private final UpdateColumns columns;

    private OldRowKeeper(BulkRecord record, UpdateColumns columns) {
        this.record = record;
        this.columns = columns;
    }

    /** Watches the old record of a record, if there is one, and all embeddables in it. */
    static void watch(BulkRecord record, UpdateColumns columns, boolean tells) {
        Object old = record.oldOrNull();
        if (old == null) {
            return;
        }
        if (tells) {
            listen(old, record.plan().descriptor(), new OldRowKeeper(record, columns));
        } else {
            record.rowAsRead(columns.keptRow(old));
        }
    }

    private static void listen(Object owner, ClassDescriptor descriptor, PropertyChangeListener listener) {
        ((ChangeTracker) owner)._persistence_setPropertyChangeListener(listener);
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    listen(value, embedded.getReferenceDescriptor(), listener);
                }
            }
        }
    }

    /**
     * Tells whether records of a class tell of each change of what their rows have: the class and its embeddables are
     * woven, their fields are mapped and not getters, past which a method can write, and no value can be changed in
     * place.
     */
    static boolean tellsOfWrites(ClassDescriptor descriptor) {
        return ChangeTracker.class.isAssignableFrom(descriptor.getJavaClass())
                && DescriptorAccess.mappings(descriptor).stream().allMatch(OldRowKeeper::tellsOfWrites);
    }

    private static boolean tellsOfWrites(DatabaseMapping mapping) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            ClassDescriptor ofValue = embedded.getReferenceDescriptor();
            return !ofValue.hasInheritance() && tellsOfWrites(ofValue);
        }
        if (mapping instanceof AbstractDirectMapping direct) {
            Class<?> type = direct.getAttributeAccessor().getAttributeClass();
            return !direct.getAttributeAccessor().isMethodAttributeAccessor()
                    && !direct.isMutable()
                    && type != null
                    && MutableValues.areNoneOf(type);
        }
        return mapping instanceof OneToOneMapping || mapping.isCollectionMapping();
    }

    /** Comes before the value is changed. */
    @Override
    public void propertyChange(PropertyChangeEvent event) {
        if (record.rowAsRead() == null && record.oldOrNull() != null) {
            record.rowAsRead(columns.keptRow(record.old()));
        }
    }
}
