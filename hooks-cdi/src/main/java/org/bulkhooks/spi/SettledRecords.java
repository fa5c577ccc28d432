package org.bulkhooks.spi;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.RejectedRecord;

/**
 * The second step: before hooks have run, and no hook changes the records any more before they are written.
 *
 * @param <W> what the integration makes of written records
 */
public interface SettledRecords<W extends WrittenRecords> {

    /** Returns those of the affected records that have something to write still, in the same order. */
    List<? extends OperationRecord> records();

    /**
     * Checks the records by other means than hooks, such as Jakarta Bean Validation.
     *
     * @param rejections is told of what is wrong
     */
    void validate(Consumer<RejectedRecord> rejections);

    /**
     * Returns the rejections of records that cannot be written without some others, because they refer to them or bring
     * them along. Those that depend on the rejected records themselves are enough: it is asked again with what it
     * returned, until that is nothing new.
     *
     * @param positions the positions of rejected records of the operation
     */
    List<RejectedRecord> dependentOn(Set<Integer> positions);

    /**
     * Takes the next step without some records. What hooks persisted for a rejected record may leave the persistence
     * context; nothing else has an effect, because it is called again if further records are found to be rejected
     * before these are written.
     *
     * @param rejected the positions of rejected records of the operation
     */
    AcceptedRecords<W> accept(Set<Integer> rejected);
}
