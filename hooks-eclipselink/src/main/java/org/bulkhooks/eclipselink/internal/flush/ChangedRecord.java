package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.ChangeType;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A record that a flush creates, changes or deletes.
 *
 * @param type what happens to it
 * @param descriptor the descriptor of its concrete class
 * @param managed the managed instance
 * @param old a copy with the state before the flush, or null for a create
 * @param order its place among others of the same class and type
 */
record ChangedRecord(
        ChangeType type,
        ClassDescriptor descriptor,
        Object managed,
        @Nullable Object old,
        RecordOrder order) {

    Class<?> entityClass() {
        return descriptor.getJavaClass();
    }
}
