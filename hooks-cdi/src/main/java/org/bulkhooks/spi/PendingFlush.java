package org.bulkhooks.spi;

import java.util.List;
import org.bulkhooks.RejectedRecord;

/**
 * What a provider is about to write in one flush, between the calculation of the changes and the first statement. Used
 * by the thread of the flush only.
 */
public interface PendingFlush {

    /**
     * Finds the records that hooks are to hear of and that were not returned before: those whose {@link HookPlan}
     * observes their type of change, and updates and deletes of a class that the transaction
     * {@linkplain HookTransaction#awaits awaits}. A record whose type of change is another one than before is a new
     * record here. It is called again when before hooks were called, and then calculates the changes again.
     *
     * @return the records, in any order: the core puts creates before updates before deletes, classes in the order of
     *     {@link FlushRecord#classOrder} and then of their names, and records in the order of their positions
     */
    List<? extends FlushRecord> collect();

    /** Returns what reads and compares the records of an entity class. */
    RecordModel<Object> model(Class<?> entityClass);

    /**
     * Takes deletes back that a before hook wants to be kept, with what their removal took along by cascade and the
     * removal of no other record reaches. The rows stay also when the changes are calculated again. A record that is
     * taken back is not {@linkplain FlushRecord#isPending pending} any more.
     *
     * @param kept deletes, at least one
     * @throws IllegalStateException if another record that is about to be deleted would delete one of the rows
     */
    void keep(List<? extends FlushRecord> kept);

    /**
     * Takes updates back that hooks have undone: the changes are final. It is called once, also where no hook was
     * called. Records that are taken back are not {@linkplain FlushRecord#isPending pending} any more.
     */
    void settle();

    /**
     * Checks what hooks did that were just called with records of a class: before hooks, or validation hooks if the
     * changes are {@linkplain #settle settled}.
     *
     * @throws IllegalStateException if before hooks did what would lose records of the flush, or validation hooks what
     *     the flush would not notice any more
     */
    void checkAfterHooks(Class<?> entityClass);

    /**
     * Takes rejected records, and all that cannot be written without them, out of the flush, if it writes for an
     * operation that goes on without them.
     *
     * @param rejected what was rejected, at least one
     * @return true if all of them are out of it, and nothing came in
     */
    boolean leaveOut(List<Rejection> rejected);

    /**
     * A rejection of a record.
     *
     * @param record the record
     * @param rejection what is wrong with it
     */
    record Rejection(FlushRecord record, RejectedRecord rejection) {}
}
