package org.bulkhooks.eclipselink.internal.write;

import java.util.List;
import java.util.Set;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/**
 * A running operation on records. All records of a {@link #run} go through one step, from before hooks to after hooks, before any goes
 * through the next. An operation that does not hold all its records at once runs several times. Not thread-safe.
 */
public final class OperationRun implements AutoCloseable {

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
     * Takes the records of some parts through all steps. Positions and numbers of chunks go on from one run to the next.
     *
     * @param parts parts whose records were set and not run yet
     */
    public void run(List<? extends RecordPart> parts) {
        boolean hooked = false;
        for (RecordPart part : parts) {
            part.cut(chunks);
            for (RecordChunk chunk : part.chunks()) {
                chunks = Math.max(chunks, chunk.chunk() + 1);
                if (chunk.plan().hooks().before(part.type())) {
                    operation.before(chunk);
                    hooked = true;
                }
            }
        }
        operation.settle();
        parts.forEach(part -> part.remain(part.settle(part.affected())));
        parts.forEach(this::validate);
        leaveOutRejected(parts);
        if (hooked
                && parts.stream().filter(part -> !part.remaining().isEmpty()).allMatch(RecordPart::needsFlushOfHooks)) {
            context.flush();
        }
        for (RecordPart part : parts) {
            if (!part.remaining().isEmpty()) {
                part.write(part.remaining());
            }
        }
        parts.forEach(this::callAfterHooks);
        parts.forEach(RecordPart::finish);
    }

    private void validate(RecordPart part) {
        for (RecordChunk chunk : part.chunks()) {
            if (chunk.plan().hooks().validates(part.type())) {
                operation.validate(part.remaining(chunk));
            }
        }
        part.validate(part.remaining(), operation);
    }

    /** Leaves rejected records out, or ends the operation if a record was rejected and the caller wants all or nothing. */
    private void leaveOutRejected(List<? extends RecordPart> parts) {
        if (!context.options().partial()) {
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
