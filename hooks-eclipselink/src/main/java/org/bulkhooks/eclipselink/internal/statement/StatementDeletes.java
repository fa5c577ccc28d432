package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.KeptRows;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/** The records of a DELETE. Their own instances are the old records. */
final class StatementDeletes implements AffectedRecords<Written> {

    private final MatchedStatement statement;
    private final RecordValidation validation;
    private final RecordClasses classes;
    private final List<BulkRecord> records;

    private StatementDeletes(
            MatchedStatement statement, RecordValidation validation, RecordClasses classes, List<BulkRecord> records) {
        this.statement = statement;
        this.validation = validation;
        this.classes = classes;
        this.records = records;
    }

    /**
     * Makes it of the rows that the statement matches.
     *
     * @param validation what is checked besides the rejections of hooks
     */
    static StatementDeletes of(MatchedStatement statement, List<MatchedRow> rows, RecordValidation validation) {
        List<BulkRecord> records = statement.read(rows);
        records.forEach(each -> each.old(each.instance()));
        return new StatementDeletes(statement, validation, new RecordClasses(statement.context()), records);
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
        return KeptRows.copy(record, statement.reader());
    }

    @Override
    public Kept<Written> keep(Map<OperationRecord, Object> kept) {
        KeptRows taken = KeptRows.of(records, kept);
        return new Kept<>(
                new FurtherUpdates(statement.context(), statement.reader(), validation, taken.staying()),
                new StatementDeletes(statement, validation, classes, taken.left()));
    }

    @Override
    public SettledRecords<Written> settle() {
        return new SettledRows(statement.context(), ChangeType.DELETE, records, validation, this::write);
    }

    private Written write(List<BulkRecord> accepted, IntConsumer rows) {
        statement.execute(accepted);
        classes.wrotePast(ChangeType.DELETE, accepted);
        rows.accept(accepted.size());
        return Written.deleted(statement.context(), accepted);
    }
}
