package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.UpsertOutcome;
import org.bulkhooks.bulk.UpsertedRecord;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;
import org.bulkhooks.eclipselink.internal.upsert.ConflictKey;
import org.bulkhooks.eclipselink.internal.upsert.ExistingRows;
import org.bulkhooks.eclipselink.internal.upsert.UniqueConstraints;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Some or all records of a call of {@link org.bulkhooks.bulk.BulkOperations#upsert}: it finds and locks the rows that are there, and makes a part
 * that creates and one that updates. What turns out to have a row while the others are created is updated in a run of its own.
 */
final class UpsertCall implements RecordCall {

    private final OperationContext context;
    private final CallOptions options;
    private final UpsertTally tally;
    private final Map<EntityPlan, ConflictKey> keys = new HashMap<>();
    private final ExistingRows rows;
    private final UpsertCreates creates;
    private final UpdateCall updates;
    private final UpdateCall late;
    private final List<BulkRecord> skipped = new ArrayList<>();
    private List<BulkRecord> given = List.of();
    private @Nullable InputCheck check;
    private @Nullable OldRecords oldRecords;

    /**
     * Makes it for some records.
     *
     * @param tally is told what became of the records
     */
    UpsertCall(OperationContext context, UpsertTally tally) {
        this.context = context;
        this.options = context.options();
        this.tally = tally;
        this.rows = new ExistingRows(context, keys);
        this.creates = new UpsertCreates(context, rows, keys);
        this.updates = new UpdateCall(context);
        this.late = new UpdateCall(context);
    }

    /** Checks records, finds and locks their rows, and does what comes before the hooks. */
    @Override
    public void begin(InputCheck ofCall, Collection<?> input, int first, OldRecords reader) {
        check = ofCall;
        oldRecords = reader;
        given = ofCall.records(input, first);
        ofCall.requireUnmanaged(given);
        context.before().note(given, context.unitOfWork());
        OperationContext.byClass(given).keySet().forEach(this::check);
        context.flush();
        Set<BulkRecord> existing = existing(reader);
        List<BulkRecord> news =
                given.stream().filter(each -> !existing.contains(each)).toList();
        if (options.ignoreConflicts()) {
            skipped.addAll(existing);
            creates.begin(ofCall, news, news, reader);
            return;
        }
        creates.begin(ofCall, news, given, reader);
        updates.begin(ofCall, List.copyOf(existing), given, reader);
    }

    private void check(EntityPlan plan) {
        keys.put(plan, ConflictKey.of(plan, context.unitOfWork(), options.conflictOn()));
        // refuses what cannot be updated, also where nothing will be
        new UpdateColumns(plan, context.unitOfWork(), context.options().attributes());
    }

    private Set<BulkRecord> existing(OldRecords reader) {
        try (JdbcAccess access = JdbcAccess.open(context.unitOfWork(), context.runtime())) {
            UniqueConstraints constraints = new UniqueConstraints(context.unitOfWork());
            keys.values().forEach(key -> constraints.require(access, key));
            return rows.find(access, reader, given);
        }
    }

    @Override
    public void tell(IntConsumer told) {
        // the creates are written first, and those of them that conflict last of all
        creates.tell(done -> told.accept(done - updates.remaining().size()));
        updates.tell(done -> told.accept(done - creates.conflicting().size()));
        late.tell(done -> told.accept(given.size() - creates.conflicting().size() + done));
    }

    /** The outcomes of records that stay as they are have to be told too. */
    @Override
    public boolean isIdle() {
        return false;
    }

    @Override
    public void finish() {
        throw new IllegalStateException("an upsert is never without an operation");
    }

    @Override
    public void run(OperationRun run) {
        run(run, List.of(creates, updates));
        Set<Integer> rejected = new HashSet<>(run.leftOut());
        List<BulkRecord> conflicting = creates.conflicting();
        if (options.ignoreConflicts()) {
            skipped.addAll(conflicting);
        } else if (!conflicting.isEmpty()) {
            late.begin(Objects.requireNonNull(check), conflicting, conflicting, Objects.requireNonNull(oldRecords));
            run(run, List.of(late));
            rejected.addAll(run.leftOut());
        }
        tally.add(outcomes(rejected));
    }

    private static void run(OperationRun run, List<BulkCall> parts) {
        if (parts.stream().allMatch(BulkCall::isIdle)) {
            parts.forEach(BulkCall::finish);
        } else {
            run.run(parts);
        }
    }

    @Override
    public int size() {
        return given.size();
    }

    @Override
    public int written() {
        return creates.remaining().size()
                + updates.remaining().size()
                + late.remaining().size();
    }

    private List<UpsertedRecord> outcomes(Set<Integer> rejected) {
        Map<BulkRecord, UpsertOutcome> outcomes = new LinkedHashMap<>();
        given.forEach(each -> outcomes.put(each, UpsertOutcome.UNCHANGED));
        creates.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.CREATED));
        updates.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.UPDATED));
        late.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.UPDATED));
        skipped.forEach(each -> outcomes.put(each, UpsertOutcome.SKIPPED));
        List<UpsertedRecord> result = new ArrayList<>(given.size());
        outcomes.forEach((each, outcome) -> result.add(new UpsertedRecord(
                each.position(),
                rejected.contains(each.position()) ? UpsertOutcome.REJECTED : outcome,
                identifier(each))));
        return result;
    }

    /** Returns the id as the application knows it; EclipseLink would make a new embeddable, of a class with a public constructor only. */
    private @Nullable Object identifier(BulkRecord each) {
        List<DatabaseMapping> parts = DescriptorAccess.mappings(each.plan().descriptor()).stream()
                .filter(DatabaseMapping::isPrimaryKeyMapping)
                .toList();
        return parts.size() == 1 && !parts.get(0).isForeignReferenceMapping()
                ? parts.get(0).getAttributeValueFromObject(each.instance())
                : context.entityManager()
                        .getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(each.instance());
    }
}
