package org.bulkhooks.eclipselink.internal.relation;

import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/** Finds what EclipseLink keeps in the place of a relation that is not loaded. */
public final class LazyHolder {

    private LazyHolder() {}

    /**
     * Returns the holder of a relation that is not loaded, or null if it is loaded.
     *
     * @param owner the entity or embeddable that has the relation
     */
    public static @Nullable DatabaseValueHolder<Object> of(ForeignReferenceMapping mapping, Object owner) {
        Object value = mapping.getAttributeValueFromObject(owner);
        Object holder = value instanceof IndirectContainer<?> container ? container.getValueHolder() : value;
        return holder instanceof DatabaseValueHolder<?> lazy && !lazy.isInstantiated() ? cast(lazy) : null;
    }

    /**
     * Returns the holder that a holder of an old state takes its value from, or the holder itself; null if that one is
     * loaded.
     */
    static @Nullable DatabaseValueHolder<Object> origin(DatabaseValueHolder<Object> holder) {
        ValueHolderInterface<?> origin = holder;
        while (origin instanceof BackupValueHolder<?> copy && !copy.isInstantiated()) {
            origin = copy.getUnitOfWorkValueHolder();
        }
        return origin instanceof DatabaseValueHolder<?> lazy && !lazy.isInstantiated() ? cast(lazy) : null;
    }

    @SuppressWarnings("unchecked") // holders hold anything
    private static DatabaseValueHolder<Object> cast(DatabaseValueHolder<?> holder) {
        return (DatabaseValueHolder<Object>) holder;
    }
}
