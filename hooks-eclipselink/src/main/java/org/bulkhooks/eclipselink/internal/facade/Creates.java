package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.callback.ValidationCheck;
import org.bulkhooks.eclipselink.internal.context.BroughtAlong;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.context.PendingReferences;
import org.bulkhooks.eclipselink.internal.context.PersistedAlong;
import org.bulkhooks.eclipselink.internal.context.RejectedChildren;
import org.bulkhooks.eclipselink.internal.ids.IdAssignment;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/** Records that are created, before any hook has seen them: they have had their callbacks, and their ids. */
final class Creates implements AffectedRecords<Written> {

    private final OperationContext context;
    private final OldRecords reader;
    private final List<BulkRecord> records;
    private final RejectedTies ties;
    private final RecordClasses classes;
    private final Inserts inserts;

    /** How rows of new records are written. */
    interface Inserts {

        /** Rows of records that have none. */
        Inserts PLAIN = new Inserts() {};

        /**
         * Inserts the rows of records of one entity class.
         *
         * @return the records that have got a row
         */
        default List<BulkRecord> insert(JdbcAccess access, RecordClass ofClass, List<BulkRecord> batch) {
            ofClass.inserter().insert(access, batch);
            return batch;
        }

        /** Writes rows through the persistence context. */
        default void persist(List<BulkRecord> records, Runnable write) {
            write.run();
        }
    }

    /**
     * Calls {@code @PrePersist} and assigns ids.
     *
     * @param records new records, which are checked
     * @param given all records of the call, which can be rejected along with others
     * @param reader reads old records of further updates
     */
    Creates(
            OperationContext context,
            List<BulkRecord> records,
            List<BulkRecord> given,
            OldRecords reader,
            Inserts inserts) {
        this.context = context;
        this.reader = reader;
        this.records = records;
        this.classes = new RecordClasses(context);
        this.ties = new RejectedTies(context.unitOfWork(), ChangeType.CREATE, given, classes);
        this.inserts = inserts;
        classes.forEach(records, (ofClass, each) -> ofClass.callbacks().prePersist(each.instance()));
        new IdAssignment(context).assign(records);
    }

    @Override
    public ChangeType type() {
        return ChangeType.CREATE;
    }

    @Override
    public List<BulkRecord> records() {
        return records;
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        return classes.model(entityClass);
    }

    @Override
    public SettledRecords<Written> settle() {
        // not earlier: hooks can add or take away what the bulk writer cannot write
        return new Settled(
                isManaged(records) || areReferredTo(), context.transaction().writes());
    }

    private boolean isManaged(List<BulkRecord> some) {
        return WritePath.isManaged(context.unitOfWork(), ChangeType.CREATE, some);
    }

    /**
     * Tells whether before hooks left something in the persistence context that refers to records: EclipseLink orders
     * the rows then.
     */
    private boolean areReferredTo() {
        return OperationContext.byClass(records).keySet().stream()
                        .anyMatch(plan -> plan.hooks().before(ChangeType.CREATE))
                && new PendingReferences(context.unitOfWork(), instances(records)).areThere();
    }

    private static List<Object> instances(List<BulkRecord> records) {
        return records.stream().map(BulkRecord::instance).toList();
    }

    private AffectedRecords<Written> further(List<BulkRecord> changed) {
        return Updates.further(context.withAllAttributes(), changed, reader);
    }

    /** New records whose before hooks have run. */
    private final class Settled implements SettledRecords<Written> {

        private final boolean throughContext;
        private final int writes;

        /**
         * Makes it.
         *
         * @param writes how often operations had written when the way was chosen
         */
        Settled(boolean throughContext, int writes) {
            this.throughContext = throughContext;
            this.writes = writes;
        }

        @Override
        public List<BulkRecord> records() {
            return records;
        }

        @Override
        public void validate(Consumer<RejectedRecord> rejections) {
            ValidationCheck.validate(context, ChangeType.CREATE, records, rejections);
        }

        @Override
        public List<RejectedRecord> dependentOn(Set<Integer> positions) {
            return ties.dependentOn(positions);
        }

        /** What hooks persisted for a rejected record goes with it. */
        @Override
        public AcceptedRecords<Written> accept(Set<Integer> rejected) {
            List<BulkRecord> out = records.stream()
                    .filter(each -> rejected.contains(each.position()))
                    .toList();
            if (!out.isEmpty()) {
                new PendingReferences(context.unitOfWork(), instances(out)).removeNew();
            }
            return new Accepted(BulkRecord.without(rejected, records), throughContext, writes);
        }
    }

    /** New records that are about to get their rows. */
    private final class Accepted implements AcceptedRecords<Written> {

        private final List<BulkRecord> accepted;
        private final boolean throughContext;
        private final int writes;

        Accepted(List<BulkRecord> accepted, boolean throughContext, int writes) {
            this.accepted = accepted;
            this.throughContext = throughContext;
            this.writes = writes;
        }

        @Override
        public boolean isEmpty() {
            return accepted.isEmpty();
        }

        @Override
        public boolean writesWorkOfHooks() {
            return throughContext;
        }

        @Override
        public Written write(IntConsumer rows) {
            // hooks of the flush that wrote the work of the hooks can change the records too
            boolean isAsSettled = context.transaction().writes() == writes && accepted.size() == records.size();
            return throughContext || (!isAsSettled && isManaged(accepted)) ? persist(rows) : insert(rows);
        }

        private Written persist(IntConsumer rows) {
            BroughtAlong brought = new BroughtAlong(context.unitOfWork(), ChangeType.CREATE, accepted);
            RejectedChildren rejected = new RejectedChildren(
                    context.transaction(),
                    new PersistedAlong(context, accepted, brought),
                    context.options().partialSuccess(),
                    ties::dependentOn);
            ManagedWriter writer = new ManagedWriter(context);
            inserts.persist(accepted, () -> writer.create(accepted, brought, rejected));
            accepted.forEach(each -> each.id(each.plan().givenId(each.instance())));
            List<BulkRecord> written = BulkRecord.without(RejectedChildren.positions(rejected.rejections()), accepted);
            rows.accept(written.size());
            return Written.of(
                    context,
                    ChangeType.CREATE,
                    new Written(written, rejected.rejections(), Creates.this::further, writer::detach));
        }

        private Written insert(IntConsumer rows) {
            List<BulkRecord> written = new ArrayList<>(accepted.size());
            classes.write(classes.order().batches(accepted), (access, ofClass, batch) -> {
                List<BulkRecord> inserted = inserts.insert(access, ofClass, batch);
                written.addAll(inserted);
                rows.accept(inserted.size());
            });
            classes.forEach(written, (ofClass, each) -> ofClass.callbacks().postPersist(each.instance()));
            classes.wrotePast(ChangeType.CREATE, written);
            return Written.of(context, ChangeType.CREATE, written, Creates.this::further);
        }
    }
}
