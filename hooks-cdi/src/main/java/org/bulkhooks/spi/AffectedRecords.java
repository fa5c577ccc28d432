package org.bulkhooks.spi;

import java.util.List;
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
     * Takes the next step, when all before hooks have run; they may have changed the records. It is called once, also
     * where there is no record.
     */
    SettledRecords<W> settle();
}
