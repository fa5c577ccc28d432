package org.bulkhooks.internal.bulk;

import java.util.List;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.internal.operation.WithoutHooks;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.WrittenRecords;

/**
 * What is done with some or all records of a call, once.
 *
 * @param <W> what the integration makes of written records
 */
interface RecordWork<W extends WrittenRecords> {

    /** Makes the work of given records, and does what comes before the hooks. */
    @FunctionalInterface
    interface Kind<W extends WrittenRecords> {

        RecordWork<W> of(GivenRecords<W> given);

        /** Returns the kind that creates, updates or deletes the records. */
        static <W extends WrittenRecords> Kind<W> of(ChangeType type) {
            return given -> new OneWay<>(given.affected(type), OperationKind.ofCall(type));
        }

        /** Returns the kind that updates or deletes the records of rows that a statement matches. */
        static <W extends WrittenRecords> Kind<W> ofStatement(ChangeType type) {
            return given -> new OneWay<>(given.affected(type), OperationKind.ofStatement(type));
        }
    }

    /** Returns what the operation is, to people. */
    OperationKind kind();

    /** Tells whether there is nothing for hooks to hear of. */
    boolean isIdle();

    /** Writes what there is to write although no hook is concerned. */
    void runWithoutHooks();

    /**
     * Takes the records through all steps of an operation.
     *
     * @param left is told how many records are still to be written
     * @param plan is told what becomes of the records
     * @return what became of them
     */
    Done run(HookOperation<W> operation, IntConsumer left, Plan plan);

    /**
     * What became of the records.
     *
     * @param written how many were written
     * @param kept how many deletes hooks have taken back
     */
    record Done(int written, int kept) {}

    /** Creates, updates or deletes records. */
    record OneWay<W extends WrittenRecords>(AffectedRecords<W> affected, OperationKind kind) implements RecordWork<W> {

        @Override
        public boolean isIdle() {
            return affected.records().isEmpty();
        }

        @Override
        public void runWithoutHooks() {
            WithoutHooks.write(affected);
        }

        @Override
        public Done run(HookOperation<W> operation, IntConsumer left, Plan plan) {
            HookOperation.Result result = operation.run(List.of(affected), left);
            plan.add(outcome(affected.type()), result.written().get(0));
            plan.add(result);
            return new Done(result.written().get(0).size(), result.kept().size());
        }

        private static RecordOutcome outcome(ChangeType type) {
            return switch (type) {
                case CREATE -> RecordOutcome.CREATED;
                case UPDATE -> RecordOutcome.UPDATED;
                case DELETE -> RecordOutcome.DELETED;
            };
        }
    }
}
