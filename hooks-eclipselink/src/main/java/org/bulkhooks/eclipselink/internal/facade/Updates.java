package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.callback.ValidationCheck;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.record.RecordFacts;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.FlushedAttributes;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** Records that are updated, with their old records, before any hook has seen them. */
final class Updates implements AffectedRecords<Written> {

    private final OperationContext context;
    private final OldRecords reader;
    private final List<BulkRecord> all;
    private final boolean again;
    private final RecordClasses classes;
    private final RejectedTies ties;
    private final LeftOutCollections leftOut;
    private final boolean managed;
    private final List<BulkRecord> affected;

    private Updates(
            OperationContext context, List<BulkRecord> all, List<BulkRecord> given, OldRecords reader, boolean again) {
        this.context = context;
        this.reader = reader;
        this.all = all;
        this.again = again;
        this.classes = classes(context, given);
        this.ties = new RejectedTies(context.unitOfWork(), ChangeType.UPDATE, given, classes);
        this.leftOut = new LeftOutCollections(context.unitOfWork());
        this.managed = isManaged(all);
        this.affected = affected();
    }

    /**
     * Reads old records and calls {@code @PreUpdate}.
     *
     * @param records records with ids
     * @param given all records of the call, which can be rejected along with others
     */
    static Updates of(OperationContext context, List<BulkRecord> records, List<BulkRecord> given, OldRecords reader) {
        return new Updates(context, records, given, reader, false);
    }

    /**
     * Makes the update of records that are written already, and have other values now.
     *
     * @param changed the records, with what was written as their old records
     */
    static Updates further(OperationContext context, List<BulkRecord> changed, OldRecords reader) {
        ManagedTwins.refusePending(context.unitOfWork(), changed, ChangeType.UPDATE);
        return new Updates(context, changed, changed, reader, true);
    }

    private static RecordClasses classes(OperationContext context, List<BulkRecord> given) {
        Set<String> attributes = context.options().attributes();
        if (attributes.isEmpty()) {
            return new RecordClasses(context);
        }
        Limits limits = new Limits(given);
        RecordClasses classes = new RecordClasses(context, attributes, limits);
        limits.classes = classes;
        return classes;
    }

    /** What the caller limits the update to, and hooks have added. */
    private static final class Limits implements RecordFacts {

        private final IdentityHashMap<Object, BulkRecord> byInstance = new IdentityHashMap<>();
        private @Nullable RecordClasses classes;

        Limits(List<BulkRecord> given) {
            given.forEach(each -> byInstance.put(each.instance(), each));
        }

        @Override
        public boolean writes(Object record, String path) {
            BulkRecord each = byInstance.get(record);
            return each == null
                    || Objects.requireNonNull(classes).of(each).columns().writes(each, path);
        }
    }

    /** Returns the records that have anything to write. */
    private List<BulkRecord> affected() {
        ExistingRecords.read(context, reader, all, plan -> managed || needsOldRecords(classes.of(plan)));
        if (!again) {
            takeGraphInputs();
        }
        if (managed) {
            reader.loadRelated(all);
        }
        List<BulkRecord> found = new ArrayList<>();
        for (BulkRecord each : all) {
            RecordClass ofClass = classes.of(each);
            UpdateColumns columns = ofClass.columns();
            if (!isChanged(each, ofClass) && !(managed && differs(each))) {
                continue;
            }
            if (columns.areGiven() && !again) {
                each.rowBeforeHooks(columns.keptRow(each.instance()));
                if (needsOldRecords(ofClass)) { // else no hook is called that could change one
                    leftOut.note(each, columns);
                }
            }
            if (!managed) {
                ofClass.callbacks().preUpdate(each.instance());
            }
            ofClass.watchOld(each);
            found.add(each);
        }
        return found;
    }

    /** Rows are built where comparing attributes does not tell: what is written is found out when hooks have run. */
    private static boolean isChanged(BulkRecord record, RecordClass ofClass) {
        UpdateColumns columns = ofClass.columns();
        return columns.areSurelyChanged(record)
                || !columns.pending(record).columns().isEmpty();
    }

    private void takeGraphInputs() {
        OperationContext.byClass(all).forEach((plan, ofClass) -> {
            UpdateColumns columns = classes.of(plan).columns();
            if (columns.areGiven()) {
                GraphInputs.take(context, plan, ofClass, columns);
            }
        });
    }

    private boolean isManaged(List<BulkRecord> records) {
        return WritePath.isManaged(context.unitOfWork(), ChangeType.UPDATE, records);
    }

    private boolean needsOldRecords(RecordClass ofClass) {
        return !ofClass.columns().areGiven() || context.needsOldRecords(ofClass.plan(), ChangeType.UPDATE);
    }

    /** Tells whether an attribute that has no column in the record's own row differs, or any other. */
    private boolean differs(BulkRecord record) {
        return !FlushedAttributes.of(record.instance(), context.unitOfWork())
                .containsAll(classes.of(record).written(record));
    }

    @Override
    public ChangeType type() {
        return ChangeType.UPDATE;
    }

    @Override
    public List<BulkRecord> records() {
        return affected;
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        return classes.model(entityClass);
    }

    @Override
    public SettledRecords<Written> settle() {
        int writes = context.transaction().writes();
        affected.forEach(
                each -> OldCollections.loadChanged(each.instance(), each.plan().descriptor()));
        boolean throughContext = loadWhatHooksChanged();
        affected.forEach(leftOut::requireUnchanged);
        List<PendingUpdate> pending = new ArrayList<>();
        for (BulkRecord each : affected) {
            PendingUpdate update = classes.of(each).columns().pending(each);
            if (!update.columns().isEmpty() || (throughContext && differs(each))) {
                pending.add(update);
            }
        }
        return new Settled(pending, throughContext, writes);
    }

    /**
     * Hooks can have loaded and changed relations, which the persistence context writes.
     *
     * @return whether the records go through the persistence context
     */
    private boolean loadWhatHooksChanged() {
        boolean throughContext = managed || isManaged(affected);
        if (throughContext && !managed) {
            ExistingRecords.read(context, reader, affected, plan -> true);
        }
        if (throughContext) {
            reader.loadRelated(affected);
        }
        return throughContext;
    }

    private AffectedRecords<Written> further(List<BulkRecord> changed, List<BulkRecord> written) {
        if (!context.options().attributes().isEmpty()) {
            limit(changed, written);
        }
        return further(context, changed, reader);
    }

    /**
     * Attributes that the call leaves out hold anything in a record: what hooks have not changed is not written, and
     * old is what the row has.
     */
    private void limit(List<BulkRecord> changed, List<BulkRecord> written) {
        IdentityHashMap<Object, BulkRecord> before = new IdentityHashMap<>();
        written.forEach(each -> before.put(each.instance(), each));
        for (BulkRecord each : changed) {
            UpdateColumns columns = classes.of(each).columns();
            leftOut.requireUnchanged(each, columns, each.old());
            BulkRecord ofRound = Objects.requireNonNull(before.get(each.instance()));
            BulkRecord asWritten = new BulkRecord(each.position(), each.old(), each.plan());
            AbstractRecord beforeHooks = ofRound.rowBeforeHooks();
            if (beforeHooks != null) {
                asWritten.rowBeforeHooks(beforeHooks);
            }
            each.rowBeforeHooks(columns.row(each.old()));
            Object old = ofRound.oldOrNull();
            if (old != null) {
                each.old(new LimitedRecord(each.plan(), context.unitOfWork())
                        .of(old, each.old(), attribute -> columns.writes(asWritten, attribute)));
            }
        }
    }

    /** Records whose before hooks have run, with what is to be written of them. */
    private final class Settled implements SettledRecords<Written> {

        private final List<PendingUpdate> pending;
        private final List<BulkRecord> settled;
        private final boolean throughContext;
        private final int writes;

        /**
         * Makes it.
         *
         * @param writes how often operations had written when the updates were calculated
         */
        Settled(List<PendingUpdate> pending, boolean throughContext, int writes) {
            this.pending = pending;
            this.settled = pending.stream().map(PendingUpdate::record).toList();
            this.throughContext = throughContext;
            this.writes = writes;
        }

        @Override
        public List<BulkRecord> records() {
            return settled;
        }

        @Override
        public void validate(Consumer<RejectedRecord> rejections) {
            ValidationCheck.validate(context, ChangeType.UPDATE, settled, rejections);
        }

        @Override
        public List<RejectedRecord> dependentOn(Set<Integer> positions) {
            return ties.dependentOn(positions);
        }

        /** A record without a change of its own can still bring changed rows along. */
        @Override
        public AcceptedRecords<Written> accept(Set<Integer> rejected) {
            List<BulkRecord> accepted = BulkRecord.without(rejected, settled);
            if (throughContext) {
                return new Merges(
                        context,
                        classes,
                        ties,
                        BulkRecord.without(rejected, all),
                        accepted,
                        !again,
                        changed -> further(changed, accepted));
            }
            IdentityHashMap<BulkRecord, PendingUpdate> updates = new IdentityHashMap<>(pending.size());
            pending.forEach(update -> updates.put(update.record(), update));
            return new RowUpdates(
                    context,
                    classes,
                    accepted,
                    // what hooks persisted can have got its id since, and hooks of what was written for them can have
                    // changed the record
                    each -> context.transaction().writes() == writes
                            ? Objects.requireNonNull(updates.get(each))
                            : classes.of(each).columns().pending(each),
                    changed -> further(changed, accepted));
        }
    }
}
