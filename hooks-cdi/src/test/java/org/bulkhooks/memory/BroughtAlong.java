package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.FlushHooks;
import org.bulkhooks.spi.PendingFlush.Rejection;

/**
 * New records of a call that bring others along: a flush writes them, with hooks of the others. The hooks of the
 * records themselves are called by the call.
 */
final class BroughtAlong {

    private final MemorySession session;
    private final IdentityHashMap<Object, MemoryRecord> records = new IdentityHashMap<>();
    private final IdentityHashMap<Object, MemoryRecord> children = new IdentityHashMap<>();
    private final List<MemoryRecord> written;
    private final List<RejectedRecord> rejections = new ArrayList<>();
    private boolean open;

    private BroughtAlong(MemorySession session, List<MemoryRecord> given) {
        this.session = session;
        this.written = new ArrayList<>(given);
        for (MemoryRecord record : given) {
            records.put(record.instance(), record);
            record.mapping().children(record.instance()).forEach(child -> children.put(child, record));
        }
    }

    /** Writes records, possibly none. */
    static BroughtAlong write(MemorySession session, List<MemoryRecord> given) {
        BroughtAlong along = new BroughtAlong(session, given);
        if (!given.isEmpty()) {
            along.write();
        }
        return along;
    }

    private void write() {
        PersistenceContext context = session.context();
        for (MemoryRecord record : written) {
            context.persist(record.instance());
            record.mapping().children(record.instance()).forEach(context::persist);
        }
        open = true;
        try (FlushHooks hooks =
                Objects.requireNonNull(context.transaction().hooks()).flush()) {
            ContextFlush flush = new ContextFlush(
                    context, Objects.requireNonNull(context.database().hooks()), this);
            try {
                hooks.after(flush, context.write(hooks, flush));
                hooks.complete();
            } catch (RuntimeException | Error thrown) {
                hooks.fail(thrown);
                throw thrown;
            }
        }
        open = !written.isEmpty();
    }

    boolean isOfCall(Object instance) {
        return records.containsKey(instance);
    }

    /** Leaves out the records that rejected ones belong to, with what they bring along, if the caller wants that. */
    boolean leaveOut(List<Rejection> rejected) {
        if (!session.options().partialSuccess()
                || !rejected.stream()
                        .allMatch(rejection ->
                                children.containsKey(rejection.record().instance()))) {
            return false;
        }
        for (Rejection rejection : rejected) {
            MemoryRecord record = children.get(rejection.record().instance());
            rejections.add(new RejectedRecord(
                    record.position(),
                    rejection.rejection().entityClass(),
                    "children." + rejection.rejection().attribute(),
                    rejection.rejection().message()));
            if (written.remove(record)) {
                detach(record);
            }
        }
        return true;
    }

    private void detach(MemoryRecord record) {
        session.context().detach(record.instance());
        record.mapping().children(record.instance()).forEach(session.context()::detach);
    }

    List<MemoryRecord> written() {
        return written;
    }

    List<RejectedRecord> rejections() {
        return rejections;
    }

    boolean isOpen() {
        return open;
    }

    void release() {
        written.forEach(this::detach);
        open = false;
    }
}
