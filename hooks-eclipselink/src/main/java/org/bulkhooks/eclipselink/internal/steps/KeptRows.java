package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.spi.OperationRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Deletes some of which hooks have taken back.
 *
 * @param staying the records that stay, as hooks have written to them, each with its old record
 * @param left the records that are still to be deleted
 */
public record KeptRows(List<BulkRecord> staying, List<BulkRecord> left) {

    /**
     * Takes deletes back.
     *
     * @param records the records that were to be deleted
     * @param kept the records that stay, by those of them that are not to be deleted
     */
    public static KeptRows of(List<BulkRecord> records, Map<OperationRecord, Object> kept) {
        List<BulkRecord> staying = new ArrayList<>();
        List<BulkRecord> left = new ArrayList<>();
        for (BulkRecord record : records) {
            Object stays = kept.get(record);
            if (stays == null) {
                left.add(record);
            } else {
                staying.add(record.update(stays, record.old()));
            }
        }
        return new KeptRows(staying, left);
    }

    /**
     * Makes the record that stays, a copy of the old record.
     *
     * @param unitOfWork the unit of work that reads what the copy lacks
     */
    public static Object copy(OperationRecord record, UnitOfWorkImpl unitOfWork) {
        return RecordCopy.toBeWritten(unitOfWork).of(record.old(), unitOfWork.getDescriptor(record.old()));
    }
}
