package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.spi.Operation;

/** Rejects records that are not valid, after the hooks that validate. */
@FunctionalInterface
public interface RecordValidation {

    /** Leaves all records as they are, as Jakarta Persistence does with statements. */
    RecordValidation NONE = (context, type, records, operation) -> {};

    /**
     * Validates the records that are about to be written.
     *
     * @param operation is told of what is wrong
     */
    void validate(OperationContext context, ChangeType type, List<BulkRecord> records, Operation operation);
}
