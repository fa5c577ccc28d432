package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/** The records of a DELETE. Their own instances are the old records. */
final class StatementDeletes implements AffectedRecords<Written>, SettledRecords<Written> {

    private final MatchedStatement statement;
    private final RecordValidation validation;
    private final RecordClasses classes;
    private final List<BulkRecord> records;

    /**
     * Makes it of the rows that the statement matches.
     *
     * @param validation what is checked besides the rejections of hooks
     */
    StatementDeletes(MatchedStatement statement, List<MatchedRow> rows, RecordValidation validation) {
        this.statement = statement;
        this.validation = validation;
        this.classes = new RecordClasses(statement.context());
        this.records = statement.read(rows);
        records.forEach(each -> each.old(each.instance()));
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
    public SettledRecords<Written> settle() {
        return this;
    }

    @Override
    public void validate(Consumer<RejectedRecord> rejections) {
        validation.validate(statement.context(), ChangeType.DELETE, records, rejections);
    }

    @Override
    public List<RejectedRecord> dependentOn(Set<Integer> positions) {
        return List.of();
    }

    @Override
    public AcceptedRecords<Written> accept(Set<Integer> rejected) {
        return new Accepted(BulkRecord.without(rejected, records));
    }

    private final class Accepted extends AcceptedRows {

        Accepted(List<BulkRecord> accepted) {
            super(accepted);
        }

        @Override
        public Written write(IntConsumer rows) {
            statement.execute(accepted());
            classes.wrotePast(ChangeType.DELETE, accepted());
            rows.accept(accepted().size());
            return Written.deleted(statement.context(), accepted());
        }
    }
}
