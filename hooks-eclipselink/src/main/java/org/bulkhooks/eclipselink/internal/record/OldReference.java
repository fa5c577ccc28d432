package org.bulkhooks.eclipselink.internal.record;

import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/**
 * A reference of an old record that is loaded with that of the managed record. Once the managed record refers to
 * another one, it is the one that its row was read with. Once that row was deleted, its target may be gone as well.
 */
final class OldReference extends BackupValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient OneToOneMapping mapping;
    private final transient UnitOfWorkImpl uow;
    private final transient @Nullable AbstractRecord read;
    private final transient @Nullable String gone;

    OldReference(OneToOneMapping mapping, DatabaseValueHolder<?> managed, UnitOfWorkImpl uow) {
        this(mapping, managed, uow, null);
    }

    /**
     * Makes the reference.
     *
     * @param gone what an error says where the key has no target any more, or null if that is no error
     */
    @SuppressWarnings("unchecked") // holders hold anything
    OldReference(OneToOneMapping mapping, DatabaseValueHolder<?> managed, UnitOfWorkImpl uow, @Nullable String gone) {
        super((DatabaseValueHolder<Object>) managed);
        this.mapping = mapping;
        this.uow = uow;
        this.read = managed.getRow();
        this.gone = gone;
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
        Object target = target(row);
        if (target == null && gone != null && row != null && hasKey(row)) {
            throw new IllegalStateException(gone);
        }
        return target;
    }

    private @Nullable Object target(@Nullable AbstractRecord row) {
        if (row == null || !getUnitOfWorkValueHolder().isInstantiated()) {
            return super.instantiate();
        }
        if (!hasKey(row)) {
            return null;
        }
        Object current = super.instantiate();
        return current != null && refersTo(row, current) ? current : uow.executeQuery(mapping.getSelectionQuery(), row);
    }

    private boolean hasKey(AbstractRecord row) {
        return DescriptorAccess.foreignKeyColumns(mapping).stream().noneMatch(field -> row.get(field) == null);
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
