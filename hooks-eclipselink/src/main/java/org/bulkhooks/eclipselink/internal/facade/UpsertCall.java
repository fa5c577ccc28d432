package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.UpsertOutcome;
import org.bulkhooks.UpsertResult;
import org.bulkhooks.UpsertedRecord;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.ConflictKey;
import org.bulkhooks.eclipselink.internal.write.EntityPlan;
import org.bulkhooks.eclipselink.internal.write.ExistingRows;
import org.bulkhooks.eclipselink.internal.write.JdbcAccess;
import org.bulkhooks.eclipselink.internal.write.OldRecords;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationRun;
import org.bulkhooks.eclipselink.internal.write.UniqueConstraints;
import org.bulkhooks.eclipselink.internal.write.UpdateColumns;
import org.bulkhooks.spi.OperationKind;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Some or all records of a call of {@link org.bulkhooks.BulkOperations#upsert}: it finds and locks the rows that are there, and makes a part
 * that creates and one that updates. What turns out to have a row while the others are created is updated in a run of its own.
 */
final class UpsertCall {

    private final OperationContext context;
    private final UpsertOptions options;
    private final InputCheck check;
    private final OldRecords oldRecords;
    private final Map<EntityPlan, ConflictKey> keys = new HashMap<>();
    private final ExistingRows rows;
    private final UpsertCreates creates;
    private final UpdateCall updates;
    private final List<BulkRecord> skipped = new ArrayList<>();
    private List<BulkRecord> given = List.of();
    private @Nullable UpdateCall late;

    /**
     * Makes it for some records.
     *
     * @param context with the {@linkplain UpsertOptions#operation() options} that other calls have too
     * @param check the check of the whole call
     * @param oldRecords reads the old records; to be closed when the steps are done
     */
    UpsertCall(OperationContext context, UpsertOptions options, InputCheck check, OldRecords oldRecords) {
        this.context = context;
        this.options = options;
        this.check = check;
        this.oldRecords = oldRecords;
        this.rows = new ExistingRows(context, oldRecords, keys);
        this.creates = new UpsertCreates(context, rows, keys);
        this.updates = new UpdateCall(context);
    }

    /** Upserts all records of a call. */
    static UpsertResult run(OperationContext context, UpsertOptions options, Collection<?> instances) {
        context.runtime().require(context.options().bypasses());
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            UpsertCall call = new UpsertCall(
                    context, options, new InputCheck(context.unitOfWork(), context.runtime()), oldRecords);
            call.begin(instances, 0);
            try (OperationRun run = OperationRun.begin(OperationKind.FACADE, context)) {
                call.run(run);
                run.complete();
                return new UpsertResult(call.outcomes(run.rejections()), run.rejections());
            }
        }
    }

    /**
     * Checks records, finds and locks their rows, and does what comes before the hooks.
     *
     * @param instances the records, some or all of the call
     * @param first the position of the first of them in the call
     */
    void begin(Collection<?> instances, int first) {
        given = check.records(instances, first);
        check.requireUnmanaged(given);
        OperationContext.byClass(given).keySet().forEach(this::check);
        context.flush();
        Set<BulkRecord> existing = existing();
        List<BulkRecord> news =
                given.stream().filter(each -> !existing.contains(each)).toList();
        if (options.ignoreConflicts()) {
            skipped.addAll(existing);
            creates.begin(check, news, news, oldRecords);
            return;
        }
        creates.begin(check, news, given, oldRecords);
        updates.begin(check, List.copyOf(existing), given, oldRecords);
    }

    private void check(EntityPlan plan) {
        keys.put(plan, ConflictKey.of(plan, context.unitOfWork(), options.conflictOn()));
        // refuses what cannot be updated, also where nothing will be
        new UpdateColumns(plan, context.unitOfWork(), context.options().attributes());
    }

    private Set<BulkRecord> existing() {
        try (JdbcAccess access = JdbcAccess.open(context.unitOfWork(), context.runtime())) {
            UniqueConstraints constraints = new UniqueConstraints(context.unitOfWork());
            keys.values().forEach(key -> constraints.require(access, key));
            return rows.find(access, given);
        }
    }

    /** Takes the records through all steps of an operation. */
    void run(OperationRun run) {
        run(run, List.of(creates, updates));
        List<BulkRecord> conflicting = creates.conflicting();
        if (options.ignoreConflicts()) {
            skipped.addAll(conflicting);
        } else if (!conflicting.isEmpty()) {
            UpdateCall again = new UpdateCall(context);
            late = again;
            again.begin(check, conflicting, conflicting, oldRecords);
            run(run, List.of(again));
        }
    }

    private static void run(OperationRun run, List<BulkCall> parts) {
        if (parts.stream().allMatch(part -> part.remaining().isEmpty())) {
            parts.forEach(BulkCall::finish);
        } else {
            run.run(parts);
        }
    }

    /**
     * Returns what became of the records.
     *
     * @param rejections what was rejected in the operation
     */
    List<UpsertedRecord> outcomes(List<RejectedRecord> rejections) {
        Map<BulkRecord, UpsertOutcome> outcomes = new LinkedHashMap<>();
        given.forEach(each -> outcomes.put(each, UpsertOutcome.UNCHANGED));
        creates.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.CREATED));
        updates.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.UPDATED));
        if (late != null) {
            late.remaining().forEach(each -> outcomes.put(each, UpsertOutcome.UPDATED));
        }
        skipped.forEach(each -> outcomes.put(each, UpsertOutcome.SKIPPED));
        Set<Integer> rejected =
                rejections.stream().map(RejectedRecord::position).collect(Collectors.toSet());
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
