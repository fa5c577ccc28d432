package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.memory.PersistenceContext.Pending;
import org.bulkhooks.spi.FlushRecord;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.PendingFlush;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/** One round of a flush. */
final class ContextFlush implements PendingFlush {

    private static final Comparator<Pending> ORDER = Comparator.comparingInt(
                    (Pending pending) -> pending.managed().persistOrder)
            .thenComparing(pending -> String.valueOf(pending.managed().key.id()));

    private final PersistenceContext context;
    private final HookRuntime hooks;
    private final Map<Pending, Found> found = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> counted = new HashMap<>();
    private final Object generation;
    private final @Nullable BroughtAlong along;
    private boolean settled;

    /**
     * Makes a round.
     *
     * @param along the records of a call that the flush writes, whose hooks the call calls; null if it writes for no
     *     call
     */
    ContextFlush(PersistenceContext context, HookRuntime hooks, @Nullable BroughtAlong along) {
        this.along = along;
        this.context = context;
        this.hooks = hooks;
        this.generation = context.generation();
    }

    /** A record that hooks hear of. */
    static final class Found implements FlushRecord {

        private final PersistenceContext context;
        private final Pending pending;
        private final int position;
        private final @Nullable Object old;

        Found(PersistenceContext context, Pending pending, int position) {
            this.context = context;
            this.pending = pending;
            this.position = position;
            this.old = pending.type() == ChangeType.CREATE
                    ? null
                    : context.copy(Objects.requireNonNull(pending.managed().row));
        }

        @Override
        public ChangeType type() {
            return pending.type();
        }

        @Override
        public boolean isPending() {
            return context.pending().contains(pending);
        }

        @Override
        public int classOrder() {
            return type() == ChangeType.CREATE ? pending.managed().persistOrder : 0; // a removal takes nothing along
        }

        @Override
        public Class<?> entityClass() {
            return pending.managed().mapping.entityClass();
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public Object identity() {
            return pending.managed().key;
        }

        @Override
        public Object instance() {
            return pending.managed().instance;
        }

        @Override
        public Object old() {
            return Objects.requireNonNull(old);
        }
    }

    @Override
    public List<Found> collect() {
        List<Found> fresh = new ArrayList<>();
        for (Pending pending : context.pending().stream().sorted(ORDER).toList()) {
            Class<?> entityClass = pending.managed().mapping.entityClass();
            if (!found.containsKey(pending)
                    && !isOfCall(pending)
                    && (hooks.plan(entityClass).observes(pending.type()) || isAwaited(pending))) {
                int position = counted.merge(List.of(pending.type(), entityClass), 1, Integer::sum) - 1;
                Found record = new Found(context, pending, position);
                found.put(pending, record);
                fresh.add(record);
            }
        }
        return fresh;
    }

    private boolean isAwaited(Pending pending) {
        HookTransaction transaction = context.transaction().hooks();
        return pending.type() != ChangeType.CREATE
                && transaction != null
                && transaction.awaits(pending.managed().mapping.entityClass());
    }

    private boolean isOfCall(Pending pending) {
        return along != null && along.isOfCall(pending.managed().instance);
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        return MemoryModel.of(entityClass, (record, path) -> true);
    }

    @Override
    public void keep(List<? extends FlushRecord> kept) {
        kept.forEach(record -> ((Found) record).pending.managed().removed = false);
    }

    @Override
    public void settle() {
        settled = true; // what hooks have undone is pending no more
    }

    @Override
    public void checkAfterHooks(Class<?> entityClass) {
        if (settled) {
            requireNothingFurther(entityClass);
        } else if (context.generation() != generation) {
            throw new IllegalStateException("a before hook of " + entityClass.getSimpleName()
                    + " cleared the persistence context, which would lose the records that are being flushed");
        }
    }

    private void requireNothingFurther(Class<?> entityClass) {
        if (context.pending().stream()
                .anyMatch(pending -> !found.containsKey(pending)
                        && !isOfCall(pending)
                        && hooks.plan(pending.managed().mapping.entityClass()).observes(pending.type()))) {
            throw new IllegalStateException("a validation hook of " + entityClass.getSimpleName()
                    + " changed what is written, which is too late");
        }
    }

    @Override
    public boolean leaveOut(List<Rejection> rejected) {
        return along != null && along.leaveOut(rejected);
    }

    /** Writes all that is pending, and returns what hooks hear of. */
    List<Found> write() {
        List<Pending> pending = context.pending();
        pending.forEach(context::write);
        return found.entrySet().stream()
                .filter(record -> pending.contains(record.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
