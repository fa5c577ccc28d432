package org.bulkhooks.memory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookScope;
import org.bulkhooks.spi.RecordWatch;

/** A call in its transaction. */
final class MemorySession implements CallSession<MemoryWritten> {

    private final PersistenceContext context;
    private final CallOptions options;
    private final HookScope hooks;
    private final Deque<Runnable> restore = new ArrayDeque<>();

    MemorySession(PersistenceContext context, CallOptions options) {
        this.context = context;
        this.options = options;
        this.hooks = Objects.requireNonNull(context.transaction().hooks()).scope(options);
    }

    PersistenceContext context() {
        return context;
    }

    CallOptions options() {
        return options;
    }

    /** Remembers the version of an instance, until the rows stay. */
    void remember(Object instance) {
        if (options.isDryRun()) {
            rememberAll(instance);
            return;
        }
        EntityMapping mapping = EntityMapping.require(instance);
        Object version = mapping.versionOf(instance);
        restore.push(() -> mapping.setVersion(instance, version));
    }

    /** A dry run gives back all. */
    private void rememberAll(Object instance) {
        for (Class<?> type = instance.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    try {
                        Object value = field.get(instance);
                        restore.push(() -> set(field, instance, value));
                    } catch (IllegalAccessException closed) {
                        throw new AssertionError(closed);
                    }
                }
            }
        }
    }

    private static void set(Field field, Object instance, Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    /** Gives instances back what they had. */
    void restore() {
        restore.forEach(Runnable::run);
    }

    @Override
    public HookScope hooks() {
        return hooks;
    }

    @Override
    public GivenRecords<MemoryWritten> given(Collection<?> records, int first) {
        return MemoryGiven.of(this, records, first);
    }

    @Override
    public void flush() {
        context.flush();
    }

    @Override
    public RecordWatch<MemoryWritten> watch(List<MemoryWritten> written) {
        return new MemoryWatch(this, written);
    }
}
