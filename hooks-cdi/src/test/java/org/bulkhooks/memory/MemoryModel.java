package org.bulkhooks.memory;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.ReflectiveRecords;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/**
 * Reads records by their fields.
 *
 * @param reader reads them
 * @param written tells whether an attribute of a record is written
 */
record MemoryModel(RecordModel<Object> reader, BiPredicate<Object, String> written) implements RecordModel<Object> {

    @SuppressWarnings("unchecked") // it gets records of that class
    static MemoryModel of(Class<?> entityClass, BiPredicate<Object, String> written) {
        return new MemoryModel(
                new ReflectiveRecords<>((Class<Object>) entityClass, new EntityClasses(Set.of(), false)), written);
    }

    @Override
    public boolean writes(Object record, String path) {
        return written.test(record, path);
    }

    @Override
    public Set<String> attributes() {
        return reader.attributes();
    }

    @Override
    public void requireAttribute(String path) {
        reader.requireAttribute(path);
    }

    @Override
    public boolean differs(Object left, Object right, String path) {
        return reader.differs(left, right, path);
    }

    @Override
    public Set<String> differences(Object left, Object right) {
        return reader.differences(left, right);
    }

    @Override
    public @Nullable Object value(Object record, String path) {
        return reader.value(record, path);
    }

    @Override
    public boolean hasValue(Object record, String path, @Nullable Object value) {
        return reader.hasValue(record, path, value);
    }

    @Override
    public void load(Collection<?> records, String path, boolean target) {
        reader.load(records, path, target);
    }

    @Override
    public Supplier<Set<String>> changesFromNow(Object record) {
        return reader.changesFromNow(record);
    }
}
