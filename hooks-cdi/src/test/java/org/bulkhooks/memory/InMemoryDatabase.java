package org.bulkhooks.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.spi.HookRuntime;
import org.jspecify.annotations.Nullable;

/** The rows of a persistence unit, and the hooks that are called for them. */
final class InMemoryDatabase {

    private final Map<RowKey, Row> rows = new LinkedHashMap<>();
    private @Nullable HookRuntime hooks;
    private long lastId = 1_000;

    @Nullable
    HookRuntime hooks() {
        return hooks;
    }

    /** Starts to call hooks, or ends it with null. */
    void connect(@Nullable HookRuntime runtime) {
        hooks = runtime;
    }

    long nextId() {
        return ++lastId;
    }

    @Nullable
    Row row(RowKey key) {
        return rows.get(key);
    }

    /** Returns the keys of all rows of a class and its subclasses, in the order in which they were inserted. */
    List<RowKey> keys(Class<?> entityClass) {
        return rows.entrySet().stream()
                .filter(row ->
                        entityClass.isAssignableFrom(row.getValue().mapping().entityClass()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts a row, or removes it with null, and returns what was there. */
    @Nullable
    Row put(RowKey key, @Nullable Row row) {
        return row == null ? rows.remove(key) : rows.put(key, row);
    }
}
