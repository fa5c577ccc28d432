package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.callback.ValidationCheck;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;
import org.bulkhooks.eclipselink.internal.steps.RecordPart;
import org.bulkhooks.spi.Operation;
import org.jspecify.annotations.Nullable;

/** Some or all records of a call that creates, updates or deletes, with the steps that are the same for each. */
abstract class BulkCall extends RecordPart implements RecordCall {

    private List<BulkRecord> given = List.of();
    private @Nullable OldRecords reader;
    private Set<Integer> rejected = Set.of();
    private IntConsumer progress = done -> {};
    private int written;
    private boolean ran;
    private boolean again;

    BulkCall(ChangeType type, OperationContext context) {
        super(type, context);
    }

    @Override
    public final void begin(InputCheck check, Collection<?> input, int first, OldRecords oldRecords) {
        given = records(check, input, first, oldRecords);
        reader = oldRecords;
        context().before().note(given, context().unitOfWork());
        oldRecords.keepChangesOf(given, context().options().chunkSize());
        check(check, given);
        context().flush();
        ManagedTwins.refusePending(context().unitOfWork(), given, type());
        affect(prepare(given, oldRecords));
    }

    /** Returns the records of some input; those that nobody finds are missing. */
    List<BulkRecord> records(InputCheck check, Collection<?> input, int first, OldRecords oldRecords) {
        return check.records(input, first);
    }

    @Override
    public final int size() {
        return given.size();
    }

    @Override
    public boolean isIdle() {
        return remaining().isEmpty();
    }

    @Override
    public final void run(OperationRun run) {
        run.run(List.of(this));
        ran = true;
    }

    @Override
    public final int written() {
        return ran ? remaining().size() : 0;
    }

    @Override
    public final void tell(IntConsumer told) {
        progress = told;
    }

    /** Notes that rows of some records were written. */
    final void wrote(int records) {
        written += records;
        progress.accept(given.size() - remaining().size() + written);
    }

    /**
     * Does what comes before the hooks with records that are known already.
     *
     * @param records the records
     * @param ties all records that could be rejected along with others
     */
    final void begin(InputCheck check, List<BulkRecord> records, List<BulkRecord> ties, OldRecords oldRecords) {
        given = ties;
        reader = oldRecords;
        oldRecords.keepChangesOf(records, context().options().chunkSize());
        check(check, records);
        ManagedTwins.refusePending(context().unitOfWork(), records, type());
        affect(prepare(records, oldRecords));
    }

    @Override
    protected final RecordPart further(List<BulkRecord> changed) {
        return further(changed, Objects.requireNonNull(reader));
    }

    /** Makes the update of records of this call which after hooks have changed. */
    abstract BulkCall further(List<BulkRecord> changed, OldRecords oldRecords);

    /** Begins with records of the same operation that are written already, and have other values now. */
    final void beginAgain(List<BulkRecord> records, OldRecords oldRecords) {
        given = records;
        reader = oldRecords;
        again = true;
        ManagedTwins.refusePending(context().unitOfWork(), records, type());
        affect(prepare(records, oldRecords));
    }

    @Override
    protected final void validate(List<BulkRecord> records, Operation operation) {
        ValidationCheck.validate(context(), type(), records, operation);
    }

    /** Records that refer to rejected ones or bring them along would end the call, or write what the result says was left out. */
    @Override
    protected final void rejectDependent(Set<Integer> positions, Operation operation) {
        dependentOn(positions)
                .forEach(each ->
                        operation.reject(each.position(), each.entityClass(), each.attribute(), each.message()));
    }

    /** Returns the rejections of records that cannot be written without some others. */
    final List<RejectedRecord> dependentOn(Set<Integer> positions) {
        if (type() == ChangeType.DELETE) {
            return List.of();
        }
        Map<EntityPlan, ChangedAttributes> changes = new HashMap<>();
        List<RejectedRecord> dependent = new ArrayList<>();
        new RecordTies(context().unitOfWork(), type(), given, (each, attribute) -> changes.computeIfAbsent(
                                each.plan(), this::changes)
                        .writes(each, attribute))
                .dependentOn(positions)
                .forEach((each, position) -> dependent.add(new RejectedRecord(
                        each.position(),
                        each.plan().entityClass(),
                        null,
                        "belongs to the rejected record at position " + position)));
        return dependent;
    }

    @Override
    protected void leftOut(Set<Integer> positions) {
        rejected = positions;
    }

    /** Tells whether the records are written already, and have other values now. */
    final boolean isAgain() {
        return again;
    }

    /** Returns the records that nobody rejected. */
    final List<BulkRecord> accepted(List<BulkRecord> records) {
        return without(rejected, records);
    }

    /** Does what is left when the steps are done, also where no record had anything to write; does nothing unless overridden. */
    @Override
    public void finish() {}

    /** Tells whether records have to be written through the persistence context. */
    final boolean isManaged(List<BulkRecord> records) {
        return WritePath.isManaged(context().unitOfWork(), type(), records);
    }

    /** Checks what this type of call demands of its records. */
    abstract void check(InputCheck check, List<BulkRecord> records);

    /** Does what comes before the hooks, and returns the records that have anything to write. */
    abstract List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords);
}
