package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.callback.RecordCallbacks;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.record.SentReferences;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.FlushedAttributes;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** A call of {@link org.bulkhooks.bulk.BulkOperations#update}. */
final class UpdateCall extends BulkCall {

    private final Map<EntityPlan, UpdateColumns> columns = new HashMap<>();
    private final Map<BulkRecord, PendingUpdate> pending = new LinkedHashMap<>();
    private final RecordCallbacks callbacks;

    private final @Nullable ChangedByCaller changed;

    private List<BulkRecord> all = List.of();
    private @Nullable OldRecords reader;
    private final LeftOutCollections leftOut;
    private boolean managed;
    private boolean merged;
    private List<RejectedRecord> rejectedByWrite = List.of();
    private int writesAtSettle;

    UpdateCall(OperationContext context) {
        this(context, null);
    }

    /**
     * Makes the call.
     *
     * @param changed makes the records of ids, or null if the caller hands records over
     */
    UpdateCall(OperationContext context, @Nullable ChangedByCaller changed) {
        super(ChangeType.UPDATE, context);
        this.changed = changed;
        callbacks = new RecordCallbacks(context.unitOfWork());
        leftOut = new LeftOutCollections(context.unitOfWork());
    }

    @Override
    List<BulkRecord> records(InputCheck check, Collection<?> input, int first, OldRecords oldRecords) {
        return changed == null
                ? super.records(check, input, first, oldRecords)
                : changed.read(check, input, first, oldRecords, context());
    }

    @Override
    void check(InputCheck check, List<BulkRecord> records) {
        check.requireIds(records);
        for (BulkRecord each : records) {
            columns(each.plan());
            SentReferences.restoreNulls(each.instance(), each.plan().descriptor());
            OldCollections.loadChanged(each.instance(), each.plan().descriptor());
        }
    }

    @Override
    List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords) {
        all = records;
        managed = isManaged(records);
        reader = oldRecords;
        ExistingRecords.read(context(), oldRecords, records, plan -> managed || needsOldRecords(plan));
        if (!isAgain()) {
            takeGraphInputs(records);
        }
        if (managed) {
            oldRecords.loadRelated(records);
        }
        List<BulkRecord> affected = new ArrayList<>();
        for (BulkRecord each : records) {
            UpdateColumns ofClass = columns(each.plan());
            AbstractRecord row = ofClass.row(each.instance());
            if (ofClass.changed(each, row, oldRow(each), each.rowBeforeHooks()).isEmpty()
                    && !(managed && differs(each))) {
                continue;
            }
            if (ofClass.areGiven() && !isAgain()) {
                each.rowBeforeHooks(ofClass.keptRow(each.instance()));
                if (needsOldRecords(each.plan())) { // else no hook is called that could change one
                    leftOut.note(each, ofClass);
                }
            }
            if (!managed) {
                callbacks.of(each).preUpdate(each.instance());
            }
            affected.add(each);
        }
        return affected;
    }

    private void takeGraphInputs(List<BulkRecord> records) {
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            if (columns(plan).areGiven()) {
                GraphInputs.take(context(), plan, ofClass, columns(plan));
            }
        });
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        UpdateColumns ofClass = columns(plan);
        return new ChangedAttributes(plan, context().unitOfWork(), ofClass.areGiven() ? ofClass : null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> affected) {
        writesAtSettle = context().transaction().writes();
        List<BulkRecord> remaining = new ArrayList<>();
        affected.forEach(
                each -> OldCollections.loadChanged(each.instance(), each.plan().descriptor()));
        loadWhatHooksChanged(affected);
        affected.forEach(leftOut::requireUnchanged);
        for (BulkRecord each : affected) {
            PendingUpdate update = updateOf(each);
            if (!update.columns().isEmpty() || (managed && differs(each))) {
                pending.put(each, update);
                remaining.add(each);
            }
        }
        return remaining;
    }

    /** Hooks can have loaded and changed relations, which the persistence context writes. */
    private void loadWhatHooksChanged(List<BulkRecord> affected) {
        OldRecords oldRecords = reader;
        if (oldRecords == null) {
            return; // an upsert that leaves existing rows alone
        }
        if (!managed && isManaged(affected)) {
            managed = true;
            ExistingRecords.read(context(), oldRecords, affected, plan -> true);
        }
        if (managed) {
            oldRecords.loadRelated(affected);
        }
    }

    private PendingUpdate updateOf(BulkRecord each) {
        UpdateColumns ofClass = columns(each.plan());
        AbstractRecord row = ofClass.row(each.instance());
        return new PendingUpdate(each, row, ofClass.changed(each, row, oldRow(each), each.rowBeforeHooks()));
    }

    /** What hooks persisted can have got its id since, and hooks of what was written for them can have changed the record. */
    private PendingUpdate settled(BulkRecord each) {
        PendingUpdate settled = Objects.requireNonNull(pending.get(each));
        return context().transaction().writes() == writesAtSettle ? settled : updateOf(each);
    }

    @Override
    BulkCall further(List<BulkRecord> changed, OldRecords oldRecords) {
        if (!context().options().attributes().isEmpty()) {
            limit(changed);
        }
        UpdateCall again = new UpdateCall(context());
        again.beginAgain(changed, oldRecords);
        return again;
    }

    /** Attributes that the call leaves out hold anything in a record: what hooks have not changed is not written, and old is what the row has. */
    private void limit(List<BulkRecord> changed) {
        IdentityHashMap<Object, BulkRecord> before = new IdentityHashMap<>();
        remaining().forEach(each -> before.put(each.instance(), each));
        for (BulkRecord each : changed) {
            UpdateColumns ofClass = columns(each.plan());
            leftOut.requireUnchanged(each, ofClass, each.old());
            BulkRecord written = new BulkRecord(each.position(), each.old(), each.plan());
            BulkRecord ofRound = Objects.requireNonNull(before.get(each.instance()));
            AbstractRecord beforeHooks = ofRound.rowBeforeHooks();
            if (beforeHooks != null) {
                written.rowBeforeHooks(beforeHooks);
            }
            each.rowBeforeHooks(ofClass.row(each.old()));
            Object old = ofRound.oldOrNull();
            if (old != null) {
                each.old(new LimitedRecord(each.plan(), context().unitOfWork())
                        .of(old, each.old(), attribute -> ofClass.writes(written, attribute)));
            }
        }
    }

    @Override
    protected void write(List<BulkRecord> records) {
        if (managed) {
            merge();
            wrote(accepted(records).size());
        } else {
            update(records);
            wrotePast(records);
        }
    }

    /** A record without a change of its own can still bring changed rows along. */
    @Override
    public void finish() {
        if (managed) {
            merge();
        }
    }

    private void merge() {
        if (!merged) {
            merged = true;
            boolean limited = !context().options().attributes().isEmpty();
            rejectedByWrite = new ManagedWriter(context())
                    .merge(accepted(all), limited ? this::merged : null, leavesOut(), this::dependentOn);
        }
    }

    /** Returns the attributes that a limited update merges: those that differ, and relations, for what they cascade to. */
    private Set<String> merged(BulkRecord each) {
        Set<String> attributes = new LinkedHashSet<>(changes(each.plan()).of(each));
        attributes.addAll(columns(each.plan()).namedRelations());
        return attributes;
    }

    /** Records of a further round are in the database. */
    private boolean leavesOut() {
        return context().options().partialSuccess() && !isAgain();
    }

    @Override
    protected List<RejectedRecord> rejectedByWrite() {
        return rejectedByWrite;
    }

    /** What records without a change of their own bring along can be rejected; the result of an operation tells of it. */
    @Override
    public boolean isIdle() {
        return super.isIdle() && !(managed && leavesOut());
    }

    private void update(List<BulkRecord> records) {
        Map<EntityPlan, RowUpdater> updaters = new HashMap<>();
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).byClass(records)) {
                updaters.computeIfAbsent(
                                batch.get(0).plan(),
                                plan -> RowUpdater.checkingVersions(
                                        plan, context().unitOfWork()))
                        .update(access, batch.stream().map(this::settled).toList());
                wrote(batch.size());
            }
        }
        for (BulkRecord each : records) {
            callbacks.of(each).postUpdate(each.instance());
        }
    }

    /** Tells whether an attribute that has no column in the record's own row differs, or any other. */
    private boolean differs(BulkRecord each) {
        return !FlushedAttributes.of(each.instance(), context().unitOfWork())
                .containsAll(changes(each.plan()).of(each));
    }

    private boolean needsOldRecords(EntityPlan plan) {
        return !columns(plan).areGiven()
                || plan.hooks()
                        .needsOldRecords(
                                ChangeType.UPDATE,
                                context().transaction().hooks(),
                                context().options().bypasses());
    }

    private @Nullable AbstractRecord oldRow(BulkRecord each) {
        Object old = each.oldOrNull();
        return old == null ? null : columns(each.plan()).row(old);
    }

    private UpdateColumns columns(EntityPlan plan) {
        return columns.computeIfAbsent(
                plan,
                ofClass -> new UpdateColumns(
                        ofClass, context().unitOfWork(), context().options().attributes()));
    }
}
