package org.bulkhooks.eclipselink.internal.record;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/**
 * What tells a row from all others, whatever the instance and whichever way it is written: two are equal if they are of
 * the same row. A record without an id is equal to itself only.
 */
public final class RecordIdentity {

    private RecordIdentity() {}

    /**
     * Returns the identity of a record.
     *
     * @param descriptor the descriptor of its class
     * @param record the record
     * @param session the session that it belongs to
     */
    public static Object of(ClassDescriptor descriptor, Object record, AbstractSession session) {
        @Nullable Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(record, session, true);
        return of(root(descriptor).getJavaClass(), id, record);
    }

    /**
     * Returns the identity of a record whose id is known.
     *
     * @param root the class at the top of its inheritance
     * @param id its id as EclipseLink keeps it, or null if it has none
     * @param record the record
     */
    public static Object of(Class<?> root, @Nullable Object id, Object record) {
        return id == null ? new Unsaved(record) : new Row(root, id);
    }

    private static ClassDescriptor root(ClassDescriptor descriptor) {
        return descriptor.hasInheritance() ? descriptor.getInheritancePolicy().getRootParentDescriptor() : descriptor;
    }

    private record Row(Class<?> root, Object id) {}

    private record Unsaved(Object record) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unsaved unsaved && unsaved.record == record;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(record);
        }
    }
}
