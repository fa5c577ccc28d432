package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.BulkResult;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.write.EntityPlan;
import org.bulkhooks.eclipselink.internal.write.ManagedTwins;
import org.bulkhooks.eclipselink.internal.write.OldRecords;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationRun;
import org.bulkhooks.eclipselink.internal.write.RecordPart;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/** The steps of every call, from the check of its input to its after hooks. */
abstract class BulkCall extends RecordPart {

    private List<BulkRecord> given = List.of();
    private Set<Integer> rejected = Set.of();

    BulkCall(ChangeType type, OperationContext context) {
        super(type, context);
    }

    final BulkResult run(Collection<?> instances) {
        context().runtime().require(context().options().bypasses());
        InputCheck check = new InputCheck(context().unitOfWork(), context().runtime());
        List<BulkRecord> records = check.records(instances);
        given = records;
        check(check, records);
        context().flush();
        ManagedTwins.refusePending(context().unitOfWork(), records, type());
        try (OldRecords oldRecords = OldRecords.open(context().unitOfWork())) {
            List<BulkRecord> affected = prepare(records, oldRecords);
            if (affected.isEmpty()) {
                finish();
                return new BulkResult(records.size(), 0);
            }
            affect(affected);
            try (OperationRun run = OperationRun.begin(OperationKind.FACADE, context())) {
                run.run(List.of(this));
                run.complete();
                return new BulkResult(records.size(), remaining().size(), run.rejections());
            }
        }
    }

    @Override
    protected final void validate(List<BulkRecord> records, Operation operation) {
        ValidationCheck.validate(context(), type(), records, operation);
    }

    /** Records that refer to rejected ones or bring them along would end the call, or write what the result says was left out. */
    @Override
    protected final void rejectDependent(Set<Integer> positions, Operation operation) {
        if (type() == ChangeType.DELETE) {
            return;
        }
        Map<EntityPlan, ChangedAttributes> changes = new HashMap<>();
        new RecordTies(context().unitOfWork(), type(), given, (each, attribute) -> changes.computeIfAbsent(
                                each.plan(), this::changes)
                        .writes(each, attribute))
                .dependentOn(positions)
                .forEach((each, position) -> operation.reject(
                        each.position(),
                        each.plan().entityClass(),
                        null,
                        "belongs to the rejected record at position " + position));
    }

    @Override
    protected final void leftOut(Set<Integer> positions) {
        rejected = positions;
    }

    /** Returns the records that nobody rejected. */
    final List<BulkRecord> accepted(List<BulkRecord> records) {
        return without(rejected, records);
    }

    /** Tells whether records have to be written through the persistence context. */
    final boolean isManaged(List<BulkRecord> records) {
        return WritePath.isManaged(context().unitOfWork(), type(), records);
    }

    /** Checks what this type of call demands of its records. */
    abstract void check(InputCheck check, List<BulkRecord> records);

    /** Does what comes before the hooks, and returns the records that have anything to write. */
    abstract List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords);
}
