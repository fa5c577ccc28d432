package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;

/** Rejects records that are not valid, after the hooks that validate. */
@FunctionalInterface
public interface RecordValidation {

    /** Leaves all records as they are, as Jakarta Persistence does with statements. */
    RecordValidation NONE = (context, type, records, rejections) -> {};

    /**
     * Validates the records that are about to be written.
     *
     * @param rejections is told of what is wrong
     */
    void validate(
            OperationContext context, ChangeType type, List<BulkRecord> records, Consumer<RejectedRecord> rejections);
}
