package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/**
 * A reference of an old record that is loaded with that of the managed record. Once the managed record refers to another one, it is the
 * one that its row was read with.
 */
final class OldReference extends BackupValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient OneToOneMapping mapping;
    private final transient UnitOfWorkImpl uow;
    private final transient @Nullable AbstractRecord read;

    @SuppressWarnings("unchecked") // holders hold anything
    OldReference(OneToOneMapping mapping, DatabaseValueHolder<?> managed, UnitOfWorkImpl uow) {
        super((DatabaseValueHolder<Object>) managed);
        this.mapping = mapping;
        this.uow = uow;
        this.read = managed.getRow();
    }

    @Override
    @SuppressWarnings("NullAway") // there is none if the key was not read
    public AbstractRecord getRow() {
        return read;
    }

    @Override
    @SuppressWarnings("NullAway") // a reference may be null
    public Object instantiate() {
        AbstractRecord row = read;
        if (row == null || !getUnitOfWorkValueHolder().isInstantiated()) {
            return super.instantiate();
        }
        if (DescriptorAccess.foreignKeyColumns(mapping).stream().anyMatch(field -> row.get(field) == null)) {
            return null;
        }
        Object current = super.instantiate();
        return current != null && refersTo(row, current) ? current : uow.executeQuery(mapping.getSelectionQuery(), row);
    }

    private boolean refersTo(AbstractRecord row, Object target) {
        return mapping.getSourceToTargetKeyFields().entrySet().stream().allMatch(key -> {
            Object value = mapping.getReferenceDescriptor()
                    .getObjectBuilder()
                    .extractValueFromObjectForField(target, key.getValue(), uow);
            return value != null
                    && value.equals(uow.getPlatform().convertObject(row.get(key.getKey()), value.getClass()));
        });
    }
}
