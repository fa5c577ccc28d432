package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.callback.ValidationCheck;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.KeptRows;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/**
 * Records that are deleted, with their old records. No hook of a delete changes what is written, so that they are
 * settled from the beginning.
 */
final class Deletes implements AffectedRecords<Written>, SettledRecords<Written> {

    private final OperationContext context;
    private final OldRecords reader;
    private final List<BulkRecord> records;
    private final RecordClasses classes;
    private final boolean managed;

    private Deletes(
            OperationContext context,
            OldRecords reader,
            List<BulkRecord> records,
            RecordClasses classes,
            boolean managed) {
        this.context = context;
        this.reader = reader;
        this.records = records;
        this.classes = classes;
        this.managed = managed;
    }

    /**
     * Reads old records and calls {@code @PreRemove}.
     *
     * @param records records with ids
     */
    static Deletes of(OperationContext context, List<BulkRecord> records, OldRecords reader) {
        RecordClasses classes = new RecordClasses(context);
        boolean managed = WritePath.isManaged(context.unitOfWork(), ChangeType.DELETE, records);
        ExistingRecords.readForDelete(
                context,
                reader,
                records,
                plan -> context.needsOldRecords(plan, ChangeType.DELETE) || (managed && plan.versionPolicy() != null));
        if (!managed) { // else EclipseLink calls them
            classes.forEach(records, (ofClass, each) -> ofClass.callbacks().preRemove(each.instance()));
        }
        return new Deletes(context, reader, records, classes, managed);
    }

    @Override
    public ChangeType type() {
        return ChangeType.DELETE;
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
    public Object kept(OperationRecord record) {
        return KeptRows.copy(record, context.unitOfWork());
    }

    @Override
    public Kept<Written> keep(Map<OperationRecord, Object> kept) {
        KeptRows taken = KeptRows.of(records, kept);
        return new Kept<>(
                Updates.of(context, taken.staying(), taken.staying(), reader),
                new Deletes(context, reader, taken.left(), classes, managed));
    }

    @Override
    public SettledRecords<Written> settle() {
        return this;
    }

    @Override
    public void validate(Consumer<RejectedRecord> rejections) {
        ValidationCheck.validate(context, ChangeType.DELETE, records, rejections);
    }

    @Override
    public List<RejectedRecord> dependentOn(Set<Integer> positions) {
        return List.of();
    }

    @Override
    public AcceptedRecords<Written> accept(Set<Integer> rejected) {
        return new Accepted(BulkRecord.without(rejected, records));
    }

    /** Records that are about to lose their rows. */
    private final class Accepted implements AcceptedRecords<Written> {

        private final List<BulkRecord> accepted;

        Accepted(List<BulkRecord> accepted) {
            this.accepted = accepted;
        }

        @Override
        public boolean isEmpty() {
            return accepted.isEmpty();
        }

        @Override
        public boolean writesWorkOfHooks() {
            return false;
        }

        @Override
        public Written write(IntConsumer rows) {
            if (managed) {
                new ManagedWriter(context).remove(accepted);
                rows.accept(accepted.size());
            } else {
                delete(rows);
            }
            return Written.deleted(context, accepted);
        }

        private void delete(IntConsumer rows) {
            classes.write(classes.order().reversed(accepted), (access, ofClass, batch) -> {
                ofClass.deleter().delete(access, batch);
                rows.accept(batch.size());
            });
            classes.forEach(accepted, (ofClass, each) -> ofClass.callbacks().postRemove(each.instance()));
            classes.deletedPast(accepted);
        }
    }
}
