package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/**
 * The lazy relations of old records whose rows are deleted. A query for a join table, a collection table or rows that
 * refer to the deleted one finds nothing any more, whatever was there; so that what was not loaded before is an error
 * when it is read, and never empty. What EclipseLink has in memory, in the instance that it took the record from, needs
 * no query.
 */
public final class GoneRelations {

    private final ClassDescriptor entity;
    private final UnitOfWorkImpl uow;

    /**
     * Makes it for the records of one entity class.
     *
     * @param entity the descriptor of the concrete entity class
     * @param uow the unit of work of the operation
     */
    public GoneRelations(ClassDescriptor entity, UnitOfWorkImpl uow) {
        this.entity = entity;
        this.uow = uow;
    }

    /**
     * Has the relations of an old record that are not loaded refuse to be read. A reference whose key the record has is
     * read as long as its target is there.
     */
    public void close(Object old) {
        close(old, entity, "");
    }

    private void close(Object owner, ClassDescriptor descriptor, String prefix) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            String path = prefix + mapping.getAttributeName();
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    close(value, embedded.getReferenceDescriptor(), path + ".");
                }
            } else if (mapping instanceof ForeignReferenceMapping relation) {
                close(relation, owner, path);
            }
        }
    }

    private void close(ForeignReferenceMapping relation, Object owner, String path) {
        Object value = relation.getAttributeValueFromObject(owner);
        if (value instanceof IndirectContainer<?> container && !container.isInstantiated()) {
            close(container, path);
        } else if (value instanceof ValueHolderInterface<?> holder && !holder.isInstantiated()) {
            relation.setAttributeValueInObject(owner, lastHolder(relation, holder, path));
        }
    }

    @SuppressWarnings("unchecked") // containers hold anything
    private void close(IndirectContainer<?> container, String path) {
        ((IndirectContainer<Object>) container).setValueHolder(new Gone(container.getValueHolder(), message(path)));
    }

    private ValueHolderInterface<?> lastHolder(
            ForeignReferenceMapping relation, ValueHolderInterface<?> holder, String path) {
        return relation instanceof OneToOneMapping reference
                        && reference.isForeignKeyRelationship()
                        && holder instanceof DatabaseValueHolder<?> lazy
                ? new OldReference(reference, lazy, uow, message(path))
                : new Gone(holder, message(path));
    }

    private String message(String path) {
        String name = entity.getJavaClass().getSimpleName();
        return "'" + path + "' of the old record of a deleted " + name
                + " was not loaded before the delete, and can no longer be read; load it with @Load(\"" + path
                + "\") on the event parameter of an after hook, or read it in a before hook";
    }

    /**
     * Stands in the place of what can no longer be queried, and of what cannot be read at all when the record was
     * serialized.
     */
    private static final class Gone extends ValueHolder<Object> {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable ValueHolderInterface<?> before;
        private final String message;

        Gone(ValueHolderInterface<?> before, String message) {
            this.before = before;
            this.message = message;
        }

        @Override
        public Object getValue() {
            if (before == null || !isInMemory(before)) {
                throw new IllegalStateException(message);
            }
            return before.getValue();
        }

        private static boolean isInMemory(ValueHolderInterface<?> holder) {
            return holder.isInstantiated()
                    || (holder instanceof BackupValueHolder<?> copy
                            ? isInMemory(copy.getUnitOfWorkValueHolder())
                            : holder instanceof DatabaseValueHolder<?> lazy && lazy.isEasilyInstantiated());
        }

        @Override
        public boolean isInstantiated() {
            return false;
        }

        @Override
        public String toString() {
            return "{not loaded}";
        }
    }
}
