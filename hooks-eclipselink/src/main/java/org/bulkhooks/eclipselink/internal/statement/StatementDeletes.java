package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/** The records of a DELETE. Their own instances are the old records. */
final class StatementDeletes implements AffectedRecords<Written> {

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
        return new SettledRows(statement.context(), ChangeType.DELETE, records, validation, this::write);
    }

    private Written write(List<BulkRecord> accepted, IntConsumer rows) {
        statement.execute(accepted);
        classes.wrotePast(ChangeType.DELETE, accepted);
        rows.accept(accepted.size());
        return Written.deleted(statement.context(), accepted);
    }
}
