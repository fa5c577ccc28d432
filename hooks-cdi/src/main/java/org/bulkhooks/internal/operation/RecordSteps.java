package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.internal.changes.KeptRecords;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.HookScope;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.RecordWatch;
import org.bulkhooks.spi.SettledRecords;
import org.bulkhooks.spi.WriteSession;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/**
 * The steps of records that a call of the facade or a statement writes. All records of a run go through one step before
 * any goes through the next; each step is a value that the one before makes. Not thread-safe.
 */
final class RecordSteps<W extends WrittenRecords> implements HookOperation<W> {

    /** How many rounds a run may have, as many as a flush. */
    private static final int LIMIT = 64;

    private final HookDispatcher dispatcher;
    private final Operation operation;
    private final WriteSession<W> session;
    private final CallOptions options;
    private final HookScope scope;
    private int chunks;
    private List<RecordChunk> unreached = List.of();

    RecordSteps(
            HookDispatcher dispatcher,
            Operation operation,
            WriteSession<W> session,
            CallOptions options,
            HookScope scope) {
        this.dispatcher = dispatcher;
        this.operation = operation;
        this.session = session;
        this.options = options;
        this.scope = scope;
    }

    @Override
    public Result run(List<? extends AffectedRecords<W>> records, IntConsumer left) {
        try {
            return runRounds(records, left);
        } catch (RuntimeException | Error thrown) {
            operation.failed(thrown);
            operation.fail(unreached, thrown);
            throw thrown;
        }
    }

    private Result runRounds(List<? extends AffectedRecords<W>> records, IntConsumer left) {
        int firstChunk = chunks;
        int rejectedBefore = operation.rejected();
        operation.forgetOtherNotes(() -> records.stream()
                .flatMap(affected -> affected.records().stream())
                .map(OperationRecord::instance)
                .toList());
        Round first = new Round(firstChunk, List.of(), left);
        WrittenStages<W> written = first.run(records, true);
        Map<Integer, Set<String>> changed = new HashMap<>();
        noteChanges(written, changed);
        List<WrittenStages<W>> all = new ArrayList<>(List.of(written));
        // one for all rounds: a hook of a further round can change records that this round does not write
        try (RecordWatch<W> watch = session.watch(first.mayBeChanged(written) ? written.changing() : List.of())) {
            List<AffectedRecords<W>> further = first.callAfterHooks(written, watch);
            for (int rounds = 1; !further.isEmpty(); rounds++) {
                if (rounds == LIMIT) {
                    throw new IllegalStateException("hooks still change records after " + LIMIT
                            + " rounds of one operation, the last round with " + models(further)
                            + "; the hooks that ran last: "
                            + String.join(", ", operation.lastHooks())
                            + "; a hook seems to change the same records each time: change them only if needed");
                }
                Round next = new Round(firstChunk, List.copyOf(all), done -> {});
                WrittenStages<W> again = next.run(further, false);
                noteChanges(again, changed);
                all.add(again);
                further = next.callAfterHooks(again, watch);
            }
        }
        all.forEach(round -> round.steps().forEach(WrittenRecords::release));
        return new Result(written.records(), operation.rejectionsSince(rejectedBefore), written.kept(), changed);
    }

    /** Notes what a dry run tells of updates, before after hooks change more. */
    private void noteChanges(WrittenStages<W> written, Map<Integer, Set<String>> changed) {
        if (!options.isDryRun()) {
            return;
        }
        for (Stage<W> stage : written.stages()) {
            if (stage.type() == ChangeType.UPDATE) {
                stage.chunks().forEach(chunk -> noteChanges(chunk, changed));
            }
        }
    }

    private void noteChanges(RecordChunk chunk, Map<Integer, Set<String>> changed) {
        boolean compared = scope.needsOldRecords(chunk.entityClass(), ChangeType.UPDATE);
        for (int index = 0; index < chunk.size(); index++) {
            Set<String> names = compared ? chunk.changedAttributes(index) : options.attributes();
            changed.computeIfAbsent(chunk.position(index), position -> new HashSet<>())
                    .addAll(names);
        }
    }

    private String models(List<AffectedRecords<W>> records) {
        return records.stream()
                .flatMap(affected -> affected.records().stream())
                .map(record -> record.entityClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void complete() {
        try {
            if (operation.complete()) {
                session.flush(); // within the operation, which has no other end
            }
        } catch (RuntimeException | Error thrown) {
            operation.failed(thrown);
            operation.fail(List.of(), thrown);
            throw thrown;
        }
    }

    @Override
    public List<RejectedRecord> rejections() {
        return operation.rejections();
    }

    @Override
    public void close() {
        operation.close();
    }

    /** One way through all steps. */
    private final class Round {

        private final int firstChunk;
        private final List<WrittenStages<W>> before;
        private final IntConsumer left;
        private final int rejectedBefore = operation.rejected();

        /**
         * Makes a round.
         *
         * @param firstChunk the number of its first chunk
         * @param before what the rounds before have written
         * @param left is told how many records are still to be written
         */
        Round(int firstChunk, List<WrittenStages<W>> before, IntConsumer left) {
            this.firstChunk = firstChunk;
            this.before = before;
            this.left = left;
        }

        /**
         * Takes records from before hooks to their rows.
         *
         * @param first whether rejected records can be left out: those of further rounds are written already
         */
        WrittenStages<W> run(List<? extends AffectedRecords<W>> records, boolean first) {
            List<Stage<AffectedRecords<W>>> given = reached(cut(records, firstChunk));
            if (first) {
                given.forEach(
                        stage -> stage.chunks().forEach(chunk -> operation.given(chunk.entityClass(), chunk.size())));
            }
            given.forEach(stage -> stage.chunks().forEach(operation::aboutToWrite));
            Map<OperationRecord, Object> kept = new LinkedHashMap<>();
            boolean hooked = callBeforeHooks(given, kept);
            kept.forEach((record, stays) -> operation.kept(record.instance(), stays));
            KeptDeletes<W> taken = KeptDeletes.of(given, kept);
            List<Stage<AffectedRecords<W>>> added = cut(taken.updates(), chunks);
            // what stays is written first: it can refer to what is deleted
            List<Stage<AffectedRecords<W>>> affected =
                    reached(Stream.concat(added.stream(), taken.left().stream()).toList());
            hooked |= callBeforeHooks(added, Map.of());
            List<Stage<SettledRecords<W>>> settled = reached(settle(affected));
            settled.forEach(this::validate);
            Set<Integer> rejected = first && options.partialSuccess() ? leaveOut(settled) : requireNoneRejected();
            List<Stage<AcceptedRecords<W>>> accepted = reached(accept(settled, rejected));
            accepted.forEach(this::loadBeforeDelete);
            if (hooked && !writesWorkOfHooks(accepted)) {
                session.flush();
            }
            return write(settled, accepted, rejected).adding(added.size(), kept.keySet());
        }

        /** Notes how far the records have come. */
        private <T> List<Stage<T>> reached(List<Stage<T>> stages) {
            unreached =
                    stages.stream().flatMap(stage -> stage.chunks().stream()).toList();
            return stages;
        }

        private List<Stage<AffectedRecords<W>>> cut(List<? extends AffectedRecords<W>> records, int firstNumber) {
            List<Stage<AffectedRecords<W>>> stages = new ArrayList<>();
            int next = firstNumber;
            for (AffectedRecords<W> affected : records) {
                List<RecordChunk> cut = RecordChunk.cut(affected, next, options.chunkSize());
                stages.add(new Stage<>(affected, affected.type(), affected.records(), cut));
                next = cut.isEmpty() ? next : cut.get(cut.size() - 1).chunk() + 1;
            }
            chunks = Math.max(chunks, next);
            return stages;
        }

        /**
         * Calls the before hooks.
         *
         * @param kept gets the records that stay, by the records whose deletes hooks take back
         * @return whether a hook was called
         */
        private boolean callBeforeHooks(List<Stage<AffectedRecords<W>>> affected, Map<OperationRecord, Object> kept) {
            boolean hooked = false;
            for (Stage<AffectedRecords<W>> stage : affected) {
                for (RecordChunk chunk : stage.chunks()) {
                    if (dispatcher.plan(chunk.entityClass()).before(chunk.type())) {
                        callBeforeHooks(chunk, kept);
                        hooked = true;
                    }
                }
            }
            operation.settle();
            return hooked;
        }

        private void callBeforeHooks(RecordChunk chunk, Map<OperationRecord, Object> kept) {
            KeptRecords ofChunk = new KeptRecords(chunk);
            try {
                operation.before(chunk, ofChunk);
            } finally {
                ofChunk.forEach((index, record) -> kept.put(chunk.records().get(index), record));
                if (!ofChunk.isEmpty()) { // what stays is no delete that fails
                    unreached = unreached.stream()
                            .map(each -> each.only(record -> !kept.containsKey(record)))
                            .toList();
                }
            }
        }

        private List<Stage<SettledRecords<W>>> settle(List<Stage<AffectedRecords<W>>> affected) {
            List<Stage<SettledRecords<W>>> stages = new ArrayList<>();
            for (Stage<AffectedRecords<W>> stage : affected) {
                SettledRecords<W> settled = stage.step().settle();
                stages.add(stage.next(settled, settled.records()));
            }
            return stages;
        }

        private void validate(Stage<SettledRecords<W>> settled) {
            for (RecordChunk chunk : settled.chunks()) {
                if (dispatcher.plan(chunk.entityClass()).validates(chunk.type())) {
                    operation.validate(chunk);
                }
            }
            settled.step().validate(operation::reject);
        }

        private Set<Integer> requireNoneRejected() {
            operation.checkRejections(rejectedBefore);
            return Set.of();
        }

        /** Returns the positions of the rejected records, with those of records that cannot be written without them. */
        private Set<Integer> leaveOut(List<Stage<SettledRecords<W>>> settled) {
            operation.finished();
            return withDependent(settled, operation.positionsSince(rejectedBefore));
        }

        /**
         * Rejects what cannot be written without rejected records, and so on, and returns the positions of all of them.
         */
        private Set<Integer> withDependent(List<Stage<SettledRecords<W>>> settled, Set<Integer> rejected) {
            Set<Integer> all = new HashSet<>(rejected);
            int known = 0;
            while (all.size() > known) {
                known = all.size();
                rejectDependent(settled, all);
            }
            return Set.copyOf(all);
        }

        /** A record can depend on others by the ties of several stages; it is rejected once. */
        private void rejectDependent(List<Stage<SettledRecords<W>>> settled, Set<Integer> all) {
            for (Stage<SettledRecords<W>> stage : settled) {
                for (RejectedRecord rejection : stage.step().dependentOn(Set.copyOf(all))) {
                    if (all.add(rejection.position())) {
                        operation.reject(rejection);
                    }
                }
            }
        }

        private List<Stage<AcceptedRecords<W>>> accept(List<Stage<SettledRecords<W>>> settled, Set<Integer> rejected) {
            List<Stage<AcceptedRecords<W>>> stages = new ArrayList<>();
            settled.forEach(stage -> stages.add(accept(stage, rejected)));
            return stages;
        }

        private Stage<AcceptedRecords<W>> accept(Stage<SettledRecords<W>> settled, Set<Integer> rejected) {
            return settled.next(settled.step().accept(rejected), settled.without(rejected));
        }

        private void loadBeforeDelete(Stage<AcceptedRecords<W>> accepted) {
            if (accepted.type() == ChangeType.DELETE) {
                for (RecordChunk chunk : accepted.chunks()) {
                    if (dispatcher.plan(chunk.entityClass()).after(ChangeType.DELETE)) {
                        operation.loadBeforeDelete(chunk);
                    }
                }
            }
        }

        private boolean writesWorkOfHooks(List<Stage<AcceptedRecords<W>>> accepted) {
            return accepted.stream().filter(stage -> !stage.records().isEmpty()).anyMatch(stage -> stage.step()
                    .writesWorkOfHooks());
        }

        private WrittenStages<W> write(
                List<Stage<SettledRecords<W>>> settled,
                List<Stage<AcceptedRecords<W>>> accepted,
                Set<Integer> rejectedBeforeWrite) {
            Set<Integer> rejected = rejectedBeforeWrite;
            List<Stage<AcceptedRecords<W>>> waiting = new ArrayList<>(accepted);
            List<@Nullable Stage<W>> written = new ArrayList<>();
            Countdown rows = new Countdown(waiting, left);
            for (int index = 0; index < waiting.size(); index++) {
                Stage<AcceptedRecords<W>> stage = waiting.get(index);
                if (stage.step().isEmpty()) {
                    written.add(null);
                    continue;
                }
                W step = stage.step().write(rows);
                if (!step.rejections().isEmpty()) {
                    written.add(stage.next(step, step.records()));
                    rejected = leaveOut(step.rejections(), settled, rejected, written);
                    rows.leaveOut(stage.records().size() - step.records().size());
                    for (int later = index + 1; later < waiting.size(); later++) {
                        Stage<AcceptedRecords<W>> before = waiting.get(later);
                        Stage<AcceptedRecords<W>> now = accept(settled.get(later), rejected);
                        rows.leaveOut(before.records().size() - now.records().size());
                        waiting.set(later, now);
                    }
                } else {
                    written.add(stage.next(step, step.records()));
                }
            }
            WrittenStages<W> stages = new WrittenStages<>(written, 0, rejected, Set.of());
            for (Stage<W> stage : stages.stages()) {
                stage.chunks().forEach(chunk -> operation.wrote(chunk.entityClass(), chunk.type(), chunk.size()));
            }
            return stages;
        }

        /**
         * Leaves out what cannot be written without records that the write of others has left out. Where such a record
         * is written already, the operation ends.
         */
        private Set<Integer> leaveOut(
                List<RejectedRecord> rejections,
                List<Stage<SettledRecords<W>>> settled,
                Set<Integer> rejectedBefore,
                List<@Nullable Stage<W>> written) {
            rejections.forEach(operation::reject);
            Set<Integer> all = new HashSet<>(rejectedBefore);
            rejections.forEach(rejection -> all.add(rejection.position()));
            Set<Integer> leftOut = withDependent(settled, all);
            for (Stage<W> stage : written) {
                if (stage != null
                        && stage.without(leftOut).size() < stage.records().size()) {
                    operation.checkRejections(this.rejectedBefore);
                }
            }
            return leftOut;
        }

        /** Calls the after hooks, and returns what writes the records that they have changed. */
        List<AffectedRecords<W>> callAfterHooks(WrittenStages<W> written, RecordWatch<W> watch) {
            boolean open = written.isAnyOpen() || before.stream().anyMatch(WrittenStages::isAnyOpen);
            int called = operation.afterHooksCalled();
            reached(written.stages());
            List<RecordChunk> all = unreached;
            for (int index = 0; index < all.size(); index++) {
                unreached = all.subList(index + 1, all.size());
                callAfterHooks(all.get(index));
            }
            if (open) {
                session.flush(); // what hooks changed in what is still there, also those of the flush that wrote it
            }
            // before hooks of a further round can change records that it does not write
            boolean asked = open || !before.isEmpty() || operation.afterHooksCalled() != called;
            return asked ? written(watch.further()) : List.of();
        }

        /** Tells whether a hook may change records that this round has written. */
        boolean mayBeChanged(WrittenStages<W> written) {
            return written.isAnyOpen()
                    || written.stages().stream()
                            .flatMap(stage -> stage.chunks().stream())
                            .anyMatch(chunk ->
                                    chunk.size() > 0 && operation.callsAfter(chunk.entityClass(), chunk.type()));
        }

        private void callAfterHooks(RecordChunk chunk) {
            if (dispatcher.plan(chunk.entityClass()).after(chunk.type())) {
                operation.after(chunk);
            }
        }

        /** Writes at once where nothing in a record has changed, but what it brings along; returns the others. */
        private List<AffectedRecords<W>> written(List<AffectedRecords<W>> further) {
            List<AffectedRecords<W>> affected = new ArrayList<>();
            for (AffectedRecords<W> each : further) {
                if (each.records().isEmpty()) {
                    WithoutHooks.write(each);
                } else {
                    affected.add(each);
                }
            }
            return affected;
        }
    }
}
