package org.bulkhooks.spi;

import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;

/**
 * The first step of records that an operation writes in one way: hooks have not seen them yet. Each step is a value
 * that the one before makes: {@link SettledRecords}, {@link AcceptedRecords}, {@link WrittenRecords}. The core takes
 * all records of an operation through one step before any goes through the next.
 *
 * @param <W> what the integration makes of written records
 */
public interface AffectedRecords<W extends WrittenRecords> {

    /** Returns what happens to all records. */
    ChangeType type();

    /**
     * Returns the records that are about to be written, of one or several entity classes, in the caller's order;
     * possibly none.
     */
    List<? extends OperationRecord> records();

    /** Returns what reads and compares the records of an entity class, of which there is a record. */
    RecordModel<Object> model(Class<?> entityClass);

    /**
     * Makes the record that stays if a before hook takes a delete back, for the hook to write to: a copy of the old
     * record. It is called at most once for a record.
     *
     * @throws IllegalStateException if these are no deletes
     */
    default Object kept(OperationRecord record) {
        throw new IllegalStateException("only a delete can be taken back, and this is of type " + type());
    }

    /**
     * Takes deletes back that before hooks want to be kept. It is called at most once, before {@link #settle}, and only
     * on deletes; what it returns takes the next steps in the place of this.
     *
     * @param kept the records that stay, as hooks have written to them, by the records whose deletes are taken back; at
     *     least one
     * @throws IllegalStateException if these are no deletes
     */
    default Kept<W> keep(Map<OperationRecord, Object> kept) {
        throw new IllegalStateException("only a delete can be taken back, and this is of type " + type());
    }

    /**
     * Deletes some of which were taken back.
     *
     * @param updates the records that stay and differ from their rows, possibly none; they keep their positions
     * @param deletes the deletes that are left, possibly none
     */
    record Kept<W extends WrittenRecords>(AffectedRecords<W> updates, AffectedRecords<W> deletes) {}

    /**
     * Takes the next step, when all before hooks have run; they may have changed the records. It is called once, also
     * where there is no record.
     */
    SettledRecords<W> settle();
}
