package org.bulkhooks.internal.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.SoughtRecords;
import org.bulkhooks.spi.WrittenRecords;

/**
 * Creates what has no row, and updates what has one: at once what had one before, and then what turned out to have one.
 */
final class Upsert<W extends WrittenRecords> implements RecordWork<W> {

    private final GivenRecords<W> given;
    private final SoughtRecords<W> sought;
    private final boolean leavesExisting;
    private final UpsertTally tally;
    private final List<AffectedRecords<W>> first = new ArrayList<>();

    /**
     * Finds the rows that are there, and does what comes before the hooks.
     *
     * @param leavesExisting whether rows that are there stay as they are
     * @param tally is told what became of the records
     */
    Upsert(GivenRecords<W> given, boolean leavesExisting, UpsertTally tally) {
        this.given = given;
        this.sought = given.seek();
        this.leavesExisting = leavesExisting;
        this.tally = tally;
        first.add(sought.createMissing());
        if (!leavesExisting) {
            first.add(sought.updateExisting());
        }
    }

    @Override
    public OperationKind kind() {
        return OperationKind.UPSERT;
    }

    /** The outcomes of records that stay as they are have to be told too. */
    @Override
    public boolean isIdle() {
        return false;
    }

    @Override
    public void runWithoutHooks() {
        throw new IllegalStateException("an upsert is never without an operation");
    }

    @Override
    public Done run(HookOperation<W> operation, IntConsumer left, Plan plan) {
        // what is neither written nor rejected
        Outcomes outcomes = new Outcomes(leavesExisting ? RecordOutcome.SKIPPED : RecordOutcome.UNCHANGED);
        HookOperation.Result result = operation.run(first, left);
        plan.add(result);
        outcomes.add(RecordOutcome.CREATED, result.written().get(0));
        if (!leavesExisting) {
            outcomes.add(RecordOutcome.UPDATED, result.written().get(1));
            HookOperation.Result late = operation.run(List.of(sought.updateConflicting()), left);
            outcomes.add(RecordOutcome.UPDATED, late.written().get(0));
            outcomes.reject(late);
            plan.add(late);
        }
        outcomes.reject(result);
        tally.add(outcomes.list());
        plan.add(outcomes.byPosition);
        return new Done(outcomes.written(), 0);
    }

    /** What became of the records, by position. */
    private final class Outcomes {

        private final Map<Integer, RecordOutcome> byPosition = new LinkedHashMap<>();

        Outcomes(RecordOutcome notWritten) {
            add(notWritten, given.records());
        }

        void add(RecordOutcome outcome, List<? extends OperationRecord> records) {
            records.forEach(record -> put(record.position(), outcome));
        }

        void put(int position, RecordOutcome outcome) {
            byPosition.put(position, outcome);
        }

        void reject(HookOperation.Result result) {
            result.rejections().forEach(rejection -> put(rejection.position(), RecordOutcome.REJECTED));
        }

        int written() {
            return (int) byPosition.values().stream()
                    .filter(outcome -> outcome == RecordOutcome.CREATED || outcome == RecordOutcome.UPDATED)
                    .count();
        }

        List<UpsertedRecord> list() {
            List<UpsertedRecord> list = new ArrayList<>();
            for (OperationRecord record : given.records()) {
                RecordOutcome outcome = Objects.requireNonNull(byPosition.get(record.position()));
                list.add(new UpsertedRecord(record.position(), outcome, sought.identifier(record)));
            }
            return list;
        }
    }
}
