package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.SettledRecords;

/**
 * Records of a statement whose before hooks have run. They are written past the persistence context.
 *
 * @param type what happens to them
 * @param records those that have something to write
 * @param validation what is checked besides the rejections of hooks
 * @param writer writes the rows
 */
record SettledRows(
        OperationContext context, ChangeType type, List<BulkRecord> records, RecordValidation validation, Writer writer)
        implements SettledRecords<Written> {

    /** Writes the rows of records. */
    @FunctionalInterface
    interface Writer {

        /**
         * Writes them.
         *
         * @param accepted the records that are not rejected
         * @param rows is told of each number of records whose rows were written
         */
        Written write(List<BulkRecord> accepted, IntConsumer rows);
    }

    @Override
    public void validate(Consumer<RejectedRecord> rejections) {
        validation.validate(context, type, records, rejections);
    }

    @Override
    public List<RejectedRecord> dependentOn(Set<Integer> positions) {
        return List.of();
    }

    @Override
    public AcceptedRecords<Written> accept(Set<Integer> rejected) {
        return new AcceptedRows(BulkRecord.without(rejected, records), writer);
    }

    private record AcceptedRows(List<BulkRecord> records, Writer writer) implements AcceptedRecords<Written> {

        @Override
        public boolean isEmpty() {
            return records.isEmpty();
        }

        @Override
        public boolean writesWorkOfHooks() {
            return false;
        }

        @Override
        public Written write(IntConsumer rows) {
            return writer.write(records, rows);
        }
    }
}
