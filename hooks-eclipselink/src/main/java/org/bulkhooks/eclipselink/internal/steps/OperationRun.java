package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.RecordChunk;
import org.bulkhooks.eclipselink.internal.record.GoneRelations;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/**
 * A running operation on records. All records of a {@link #run} go through one step, from before hooks to after hooks, before any goes
 * through the next. An operation that does not hold all its records at once runs several times. Not thread-safe.
 */
public final class OperationRun implements AutoCloseable {

    /** How many rounds a run may have, as many as a flush. */
    private static final int LIMIT = 64;

    private final OperationContext context;
    private final Operation operation;
    private int chunks;
    private int rejectedBefore;
    private Set<Integer> left = Set.of();

    private OperationRun(OperationContext context, Operation operation) {
        this.context = context;
        this.operation = operation;
    }

    /**
     * Begins an operation on the calling thread.
     *
     * @param kind how the records are written
     * @return the operation, to be closed in a finally block
     */
    public static OperationRun begin(OperationKind kind, OperationContext context) {
        return new OperationRun(
                context,
                context.runtime()
                        .begin(
                                kind,
                                context.transaction().hooks(),
                                context.options().bypasses()));
    }

    /**
     * Takes the records of some parts through all steps. Positions and numbers of chunks go on from one run to the next. What after hooks change
     * in the records is written by further rounds of the same steps.
     *
     * @param parts parts whose records were set and not run yet
     * @throws IllegalStateException if after hooks still change records after the last round there may be
     */
    public void run(List<? extends RecordPart> parts) {
        int firstChunk = chunks;
        List<RecordPart> all = new ArrayList<>(parts);
        List<RecordPart> changed = new Round(parts, all, firstChunk, false).run();
        for (int rounds = 1; !changed.isEmpty(); rounds++) {
            if (rounds == LIMIT) {
                throw new IllegalStateException("hooks still change records after " + LIMIT
                        + " rounds of one operation, the last round with " + models(changed)
                        + "; a hook seems to change the same records each time: change them only if needed");
            }
            all.addAll(changed);
            changed = new Round(changed, all, firstChunk, true).run();
        }
        all.forEach(RecordPart::release);
    }

    private static String models(List<RecordPart> parts) {
        return parts.stream()
                .flatMap(part -> part.affected().stream())
                .map(each -> each.plan().entityName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** One way through all steps. */
    private final class Round {

        private final List<? extends RecordPart> parts;
        private final List<RecordPart> all;
        private final int firstChunk;
        private final boolean further;
        private final Set<RecordPart> written = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean hooked;

        /**
         * Makes a round.
         *
         * @param all these parts, and those of the rounds before
         * @param further whether the parts write what after hooks have changed
         */
        Round(List<? extends RecordPart> parts, List<RecordPart> all, int firstChunk, boolean further) {
            this.parts = parts;
            this.all = all;
            this.firstChunk = firstChunk;
            this.further = further;
        }

        /** Runs it, and returns the parts of the next one. */
        List<RecordPart> run() {
            callBeforeHooks();
            parts.forEach(part -> part.remain(part.settle(part.affected())));
            parts.forEach(OperationRun.this::validate);
            if (further) {
                operation.checkRejections(); // the records are written, and cannot be left out any more
            } else {
                leaveOutRejected(parts);
            }
            parts.forEach(OperationRun.this::loadBeforeDelete);
            write();
            List<RecordPart> changed = callAfterHooks();
            finish();
            return changed;
        }

        private void callBeforeHooks() {
            int next = firstChunk;
            for (RecordPart part : parts) {
                part.cut(next);
                for (RecordChunk chunk : part.chunks()) {
                    next = Math.max(next, chunk.chunk() + 1);
                    if (chunk.plan().hooks().before(part.type())) {
                        operation.before(chunk);
                        hooked = true;
                    }
                }
            }
            chunks = Math.max(chunks, next);
            operation.settle();
        }

        private void write() {
            if (hooked
                    && parts.stream()
                            .filter(part -> !part.remaining().isEmpty())
                            .allMatch(RecordPart::needsFlushOfHooks)) {
                context.flush();
            }
            for (RecordPart part : parts) {
                if (!part.remaining().isEmpty()) {
                    part.write(part.remaining());
                    leaveOut(part.rejectedByWrite());
                    written.add(part);
                    part.remaining().forEach(each -> context.transaction().wrote(part.type(), each.instance()));
                }
            }
        }

        private void finish() {
            for (RecordPart part : parts) {
                part.finish();
                if (!written.contains(part)) {
                    leaveOut(part.rejectedByWrite());
                }
            }
        }

        /**
         * Leaves out what cannot be written without records that were left out by the write of their part. Where such a record
         * is written already, the operation ends.
         */
        private void leaveOut(List<RejectedRecord> rejections) {
            if (rejections.isEmpty()) {
                return;
            }
            rejections.forEach(
                    each -> operation.reject(each.position(), each.entityClass(), each.attribute(), each.message()));
            Set<Integer> all = new HashSet<>(left);
            all.addAll(positions());
            for (RecordPart part : parts) {
                part.rejectDependent(Set.copyOf(all), operation);
            }
            all.addAll(positions());
            left = Set.copyOf(all);
            rejectedBefore = operation.rejected();
            if (written.stream()
                    .anyMatch(part -> part.remaining().stream().anyMatch(each -> left.contains(each.position())))) {
                operation.checkRejections();
            }
            for (RecordPart part : parts) {
                part.leftOut(left);
                part.leaveOut(left);
            }
        }

        /** Calls the after hooks, and returns what writes the records that they have changed. */
        private List<RecordPart> callAfterHooks() {
            List<RecordPart> watched = watched();
            WrittenStates states = new WrittenStates(context);
            watched.forEach(part -> states.take(part.remaining()));
            int calledBefore = operation.afterHooksCalled();
            context.transaction().listen(states);
            try {
                parts.forEach(OperationRun.this::callAfterHooks);
                boolean open = isAnyOpen();
                if (open) {
                    context.flush(); // what hooks have changed in what is still there, those of the flush that wrote
                    // it included
                }
                return open || operation.afterHooksCalled() != calledBefore ? changed(watched, states) : List.of();
            } finally {
                context.transaction().ignore(states);
            }
        }

        /** Returns the parts whose records a hook may change: any hook can reach any of them, by references. */
        private List<RecordPart> watched() {
            return isAnyOpen() || parts.stream().anyMatch(RecordPart::callsAfterHooks)
                    ? parts.stream()
                            .filter(part -> part.type() != ChangeType.DELETE)
                            .map(RecordPart.class::cast)
                            .toList()
                    : List.of();
        }

        private boolean isAnyOpen() {
            return all.stream().anyMatch(RecordPart::isOpen);
        }

        private List<RecordPart> changed(List<RecordPart> watched, WrittenStates states) {
            if (watched.stream().noneMatch(part -> states.anyChanged(part.remaining()))) {
                return List.of();
            }
            context.flush(); // records may refer to what the hooks have persisted, which their flush writes too
            List<RecordPart> changed = new ArrayList<>();
            for (RecordPart part : watched) {
                List<BulkRecord> records = states.changed(part.remaining());
                if (!records.isEmpty()) {
                    RecordPart again = part.further(records);
                    if (again.affected().isEmpty()) {
                        again.finish(); // what they bring along has changed, and nothing in them
                    } else {
                        changed.add(again);
                    }
                }
            }
            return changed;
        }
    }

    private void validate(RecordPart part) {
        for (RecordChunk chunk : part.chunks()) {
            if (chunk.plan().hooks().validates(part.type())) {
                operation.validate(part.remaining(chunk));
            }
        }
        part.validate(part.remaining(), operation);
    }

    private void loadBeforeDelete(RecordPart part) {
        for (RecordChunk chunk : part.type() == ChangeType.DELETE ? part.chunks() : List.<RecordChunk>of()) {
            if (chunk.plan().hooks().after(ChangeType.DELETE)) {
                RecordChunk deletes = part.remaining(chunk);
                operation.loadBeforeDelete(deletes);
                GoneRelations relations = new GoneRelations(chunk.plan().descriptor(), context.unitOfWork());
                deletes.records().stream()
                        .map(BulkRecord::oldOrNull)
                        .filter(Objects::nonNull)
                        .forEach(relations::close);
            }
        }
    }

    /** Leaves rejected records out, or ends the operation if a record was rejected and the caller wants all or nothing. */
    private void leaveOutRejected(List<? extends RecordPart> parts) {
        if (!context.options().partialSuccess()) {
            operation.checkRejections();
            return;
        }
        operation.finished();
        left = Set.of();
        Set<Integer> rejected = positions();
        if (rejected.isEmpty()) {
            return;
        }
        int known;
        do {
            known = rejected.size();
            for (RecordPart part : parts) {
                part.rejectDependent(positions(), operation);
            }
            rejected = positions();
        } while (parts.size() > 1 && rejected.size() > known);
        rejectedBefore = operation.rejected();
        left = rejected;
        for (RecordPart part : parts) {
            part.leftOut(rejected);
            part.leaveOut(rejected);
        }
    }

    /** Returns the positions of the rejected records of this run: others have none of its records. */
    private Set<Integer> positions() {
        return operation.rejectedSince(rejectedBefore);
    }

    private void callAfterHooks(RecordPart part) {
        for (RecordChunk chunk : part.chunks()) {
            if (chunk.plan().hooks().after(part.type())) {
                operation.after(part.remaining(chunk));
            }
        }
    }

    /** Calls the hooks that wait for the end of the operation; to be called once, after all runs, and not where one failed. */
    public void complete() {
        if (operation.complete()) {
            context.flush(); // within the operation, which has no other end
        }
    }

    /** Returns the positions of the records that the last run left out because they were rejected. */
    public Set<Integer> leftOut() {
        return left;
    }

    /** Returns what was rejected so far. */
    public List<RejectedRecord> rejections() {
        return operation.rejections();
    }

    @Override
    public void close() {
        operation.close();
    }
}
