package org.bulkhooks.memory;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.HookRuntime;

/** Writes the row of one record. */
interface RowWriter {

    ChangeType type();

    /** Tells whether there is something to write. */
    boolean isNeeded(MemoryRecord record);

    /** Tells whether an attribute is written if it differs. */
    boolean writes(MemoryRecord record, String attribute);

    /** Writes the row; returns false if the record turned out to be none of this writer. */
    boolean write(MemoryRecord record);

    /** Inserts rows. */
    record Create(PersistenceContext context) implements RowWriter {

        @Override
        public ChangeType type() {
            return ChangeType.CREATE;
        }

        @Override
        public boolean isNeeded(MemoryRecord record) {
            return true;
        }

        @Override
        public boolean writes(MemoryRecord record, String attribute) {
            return true;
        }

        @Override
        public boolean write(MemoryRecord record) {
            requireReferences(record);
            if (context.database().row(record.key()) != null) {
                throw new EntityExistsException("there is a row with this id");
            }
            record.mapping().setVersion(record.instance(), record.mapping().next(null));
            context.transaction().put(record.key(), record.now());
            return true;
        }

        private void requireReferences(MemoryRecord record) {
            for (Map.Entry<String, Object> reference :
                    record.mapping().references(record.instance()).entrySet()) {
                if (context.database().row(EntityMapping.key(reference.getValue())) == null) {
                    throw new IllegalStateException(
                            reference.getKey() + " of the record refers to a record without a row");
                }
            }
        }
    }

    /** Updates rows. */
    record Update(PersistenceContext context) implements RowWriter {

        @Override
        public ChangeType type() {
            return ChangeType.UPDATE;
        }

        @Override
        public boolean isNeeded(MemoryRecord record) {
            return !changed(record).isEmpty();
        }

        @Override
        public boolean writes(MemoryRecord record, String attribute) {
            HookRuntime hooks = context.database().hooks();
            return record.writes(
                    attribute,
                    hooks == null ? Set.of() : hooks.plan(record.entityClass()).derived());
        }

        private Set<String> changed(MemoryRecord record) {
            Set<String> changed = new HashSet<>(record.now().differences(record.row()));
            changed.removeIf(name -> !writes(record, name));
            return changed;
        }

        @Override
        public boolean write(MemoryRecord record) {
            Row current = requireCurrent(context, record);
            Row written = current.with(changed(record), record.now())
                    .withVersion(record.mapping().next(current.version()));
            record.mapping().setVersion(record.instance(), written.version());
            context.transaction().put(record.key(), written);
            context.written(record.key(), written, record.instance());
            return true;
        }
    }

    /** Deletes rows. */
    record Delete(PersistenceContext context) implements RowWriter {

        @Override
        public ChangeType type() {
            return ChangeType.DELETE;
        }

        @Override
        public boolean isNeeded(MemoryRecord record) {
            return true;
        }

        @Override
        public boolean writes(MemoryRecord record, String attribute) {
            return true;
        }

        @Override
        public boolean write(MemoryRecord record) {
            requireCurrent(context, record);
            context.transaction().put(record.key(), null);
            context.written(record.key(), null, record.instance());
            return true;
        }
    }

    private static Row requireCurrent(PersistenceContext context, MemoryRecord record) {
        Row current = context.database().row(record.key());
        if (current == null || !Objects.equals(current.version(), record.row().version())) {
            throw new OptimisticLockException("the row was changed or deleted meanwhile", null, record.instance());
        }
        return current;
    }
}
