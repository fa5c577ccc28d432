package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;

/** Records of a statement that are about to be written, past the persistence context. */
abstract class AcceptedRows implements AcceptedRecords<Written> {

    private final List<BulkRecord> accepted;

    AcceptedRows(List<BulkRecord> accepted) {
        this.accepted = accepted;
    }

    final List<BulkRecord> accepted() {
        return accepted;
    }

    @Override
    public final boolean isEmpty() {
        return accepted.isEmpty();
    }

    @Override
    public final boolean writesWorkOfHooks() {
        return false;
    }
}
