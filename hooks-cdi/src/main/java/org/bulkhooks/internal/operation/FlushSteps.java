package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.changes.KeptRecords;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.dispatch.PhaseQueue;
import org.bulkhooks.spi.FlushHooks;
import org.bulkhooks.spi.FlushRecord;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.PendingFlush;
import org.bulkhooks.spi.PendingFlush.Rejection;
import org.jspecify.annotations.Nullable;

/** The steps of records that a flush writes, in the two halves that a provider leaves room for. Not thread-safe. */
final class FlushSteps implements FlushHooks {

    /** How many rounds a flush may have, and how often before hooks may lead to another calculation of the changes. */
    private static final int LIMIT = 64;

    private final HookDispatcher dispatcher;
    private final PhaseQueue queue;
    private @Nullable Operation operation;
    private List<FlushRecord> last = List.of();
    private @Nullable Half half;
    private List<RecordChunk> unreached = List.of();
    private final Map<Class<?>, Integer> given = new LinkedHashMap<>();
    private boolean again;

    /**
     * Makes it.
     *
     * @param queue what waits for later phases of the transaction
     */
    FlushSteps(HookDispatcher dispatcher, PhaseQueue queue) {
        this.dispatcher = dispatcher;
        this.queue = queue;
    }

    @Override
    public void run(BooleanSupplier round) {
        rounds(round);
        if (operation != null && operation.complete()) {
            rounds(round);
        }
    }

    /** Returns the records whose class and type of change a condition is true for, which is asked once for several. */
    private static List<FlushRecord> where(
            List<? extends FlushRecord> records, BiPredicate<Class<?>, ChangeType> condition) {
        List<FlushRecord> found = new ArrayList<>();
        FlushRecord last = null;
        boolean isTrue = false;
        for (FlushRecord record : records) {
            if (last == null || last.entityClass() != record.entityClass() || last.type() != record.type()) {
                isTrue = condition.test(record.entityClass(), record.type());
                last = record;
            }
            if (isTrue) {
                found.add(record);
            }
        }
        return found;
    }

    private void rounds(BooleanSupplier round) {
        for (int rounds = 1; round.getAsBoolean(); rounds++) {
            if (rounds == LIMIT) {
                throw new IllegalStateException("hooks still change records after " + LIMIT
                        + " rounds of one flush, the last round with " + models() + "; the hooks that ran last: "
                        + String.join(", ", operation().lastHooks())
                        + "; a hook seems to change the same records each time: change them only if needed");
            }
        }
    }

    /** Names the models of the last round. */
    private String models() {
        return last.stream()
                .map(record -> record.entityClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void before(PendingFlush flush) {
        Half begun = new Half(flush);
        half = begun;
        last = begun.seen;
        begun.callBeforeHooks();
        flush.settle();
        if (!begun.seen.isEmpty()) {
            begun.validate();
            begun.checkRejections();
            begun.loadBeforeDelete();
        }
        unreached = begun.failing();
        half = null;
    }

    @Override
    public boolean after(PendingFlush flush, List<? extends FlushRecord> written) {
        List<FlushRecord> wanted = where(
                written, (entityClass, type) -> dispatcher.plan(entityClass).after(type));
        List<RecordChunk> chunks = new FlushChunks(flush, dispatcher.settings().chunkSize()).cut(wanted);
        again = true;
        if (operation != null || !chunks.isEmpty()) {
            tellWritten(operation(), written);
        }
        for (int index = 0; index < chunks.size(); index++) {
            unreached = chunks.subList(index + 1, chunks.size());
            operation().after(chunks.get(index));
        }
        unreached = List.of();
        return !wanted.isEmpty();
    }

    private static void tellWritten(Operation operation, List<? extends FlushRecord> written) {
        for (int from = 0, to; from < written.size(); from = to) { // runs of equal class and type
            FlushRecord first = written.get(from);
            to = from + 1;
            while (to < written.size()
                    && written.get(to).entityClass() == first.entityClass()
                    && written.get(to).type() == first.type()) {
                to++;
            }
            operation.wrote(first.entityClass(), first.type(), to - from);
        }
    }

    @Override
    public void fail(Throwable thrown) {
        if (operation != null) {
            operation.failed(thrown);
        }
        try {
            tell(thrown);
        } catch (RuntimeException further) {
            if (further != thrown) {
                thrown.addSuppressed(further);
            }
        }
    }

    /** Has hooks hear of the records whose after event was not reached. */
    private void tell(@Nullable Throwable thrown) {
        List<RecordChunk> failed = half == null ? unreached : half.failing();
        half = null;
        unreached = List.of();
        if (!failed.isEmpty()) {
            operation().fail(failed, thrown);
        }
    }

    @Override
    public void complete() {
        if (operation != null) {
            operation.complete();
        }
    }

    @Override
    public void close() {
        try {
            tell(null); // the operation that the flush writes for has failed before the after hooks
        } finally {
            if (operation != null) {
                operation.close();
            }
        }
    }

    /** Returns the operation, begun by the first record that hooks are to hear of. */
    private Operation operation() {
        if (operation == null) {
            operation = dispatcher.begin(dispatcher.scope(queue, List.of()), OperationKind.FLUSH);
            given.forEach(operation::given);
        }
        return operation;
    }

    /** Notes what the flush writes, whether hooks hear of it or not; not what hooks have changed after the write. */
    private void given(RecordChunk chunk) {
        if (again) {
            return;
        }
        if (operation == null) {
            given.merge(chunk.entityClass(), chunk.size(), Integer::sum);
        } else {
            operation.given(chunk.entityClass(), chunk.size());
        }
    }

    /** Where a record stands in a flush. */
    private record Place(ChangeType type, Class<?> entityClass, int position) {}

    /** The first half of one round: from before hooks to the last look at the records. */
    private final class Half {

        private final PendingFlush flush;
        private final FlushChunks chunks;
        private final List<FlushRecord> seen = new ArrayList<>();
        private final Map<Place, FlushRecord> places = new HashMap<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private final List<FlushRecord> kept = new ArrayList<>();
        private boolean isAnyTakenBack;
        private final int rejectedBefore = operation == null ? 0 : operation.rejected();

        Half(PendingFlush flush) {
            this.flush = flush;
            this.chunks = newChunks();
        }

        private FlushChunks newChunks() {
            return new FlushChunks(flush, dispatcher.settings().chunkSize());
        }

        void callBeforeHooks() {
            for (int waves = 1; callBeforeHooks(flush.collect()); waves++) {
                if (waves == LIMIT) {
                    throw new IllegalStateException("before hooks still add records after " + LIMIT
                            + " calculations of the changes of one flush, with " + models()
                            + "; the hooks that ran last: "
                            + String.join(", ", operation().lastHooks())
                            + "; a hook seems to persist or remove further records each time: do so only if needed");
                }
            }
        }

        private List<FlushRecord> pendingWhere(BiPredicate<Class<?>, ChangeType> condition) {
            List<FlushRecord> pending = where(seen, condition);
            pending.removeIf(record -> !record.isPending());
            return pending;
        }

        private boolean callBeforeHooks(List<? extends FlushRecord> fresh) {
            seen.addAll(fresh);
            boolean called = false;
            @Nullable Class<?> last = null;
            for (RecordChunk whole : chunks.cut(fresh)) {
                given(whole);
                queue.preserve(whole);
                if (whole.entityClass() != last) {
                    takeBack();
                }
                last = whole.entityClass();
                // the removal that took a record along may have been taken back
                RecordChunk chunk = isAnyTakenBack ? whole.only(Half::isPending) : whole;
                if (chunk.size() > 0 && dispatcher.plan(chunk.entityClass()).before(chunk.type())) {
                    int rejections = operation().rejected();
                    callBeforeHooks(chunk);
                    note(chunk, rejections);
                    flush.checkAfterHooks(chunk.entityClass());
                    called = true;
                }
            }
            takeBack();
            if (called) {
                operation().settle();
            }
            return called;
        }

        private void callBeforeHooks(RecordChunk chunk) {
            KeptRecords ofChunk = new KeptRecords(chunk);
            try {
                operation().before(chunk, ofChunk);
            } finally {
                ofChunk.forEach((index, record) ->
                        kept.add((FlushRecord) chunk.records().get(index)));
            }
        }

        private static boolean isPending(OperationRecord record) {
            return ((FlushRecord) record).isPending();
        }

        /**
         * Takes deletes back that hooks want to be kept, when all chunks of their class were handed to hooks: what they
         * took along is of classes that come later, as a rule, and is not to be told to hooks any more.
         */
        private void takeBack() {
            if (!kept.isEmpty()) {
                List<FlushRecord> records = List.copyOf(kept);
                kept.clear();
                isAnyTakenBack = true;
                flush.keep(records);
            }
        }

        void validate() {
            for (RecordChunk chunk : newChunks()
                    .cut(pendingWhere(
                            (entityClass, type) -> dispatcher.plan(entityClass).validates(type)))) {
                int rejections = operation().rejected();
                operation().validate(chunk);
                note(chunk, rejections);
                flush.checkAfterHooks(chunk.entityClass());
            }
        }

        private void note(RecordChunk chunk, int before) {
            for (RejectedRecord rejection : operation().rejectionsSince(before)) {
                rejected.add(new Rejection(
                        at(new Place(chunk.type(), chunk.entityClass(), rejection.position())), rejection));
            }
        }

        /** Returns the record at a place; the places are noted when the first rejection asks for one. */
        private FlushRecord at(Place place) {
            for (FlushRecord record : seen.subList(places.size(), seen.size())) {
                places.put(new Place(record.type(), record.entityClass(), record.position()), record);
            }
            return Objects.requireNonNull(places.get(place));
        }

        /** Ends the flush if a record was rejected, unless it is there for an operation that goes on without it. */
        void checkRejections() {
            if (!rejected.isEmpty() && flush.leaveOut(rejected)) {
                operation().finished();
            } else if (operation != null) { // else no hook hears of the records
                operation.checkRejections(rejectedBefore);
            }
        }

        /** Returns the records that hooks hear of if the flush fails, as chunks; what stays is no delete that fails. */
        List<RecordChunk> failing() {
            takeBack();
            return newChunks().cut(pendingWhere(dispatcher::tellsFailures));
        }

        void loadBeforeDelete() {
            newChunks()
                    .cut(pendingWhere((entityClass, type) -> type == ChangeType.DELETE
                            && dispatcher.plan(entityClass).after(type)))
                    .forEach(operation()::loadBeforeDelete);
        }
    }
}
