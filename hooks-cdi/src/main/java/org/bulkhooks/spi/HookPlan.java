package org.bulkhooks.spi;

import java.util.Collection;
import java.util.Set;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;

/**
 * Which events of one entity class have hooks. Which there are never changes. Which of them are called does: the methods that have a
 * transaction as a parameter leave out what is bypassed at the moment they are called, for the operation or by the calling thread. Ask them on
 * the thread of the operation, and do not keep their answers. Thread-safe.
 */
public interface HookPlan {

    /** Tells whether a hook wants the records of the class before this type of change, or a derived attribute is to be calculated. */
    boolean before(ChangeType type);

    /**
     * Returns the names of the attributes that are calculated before the hooks. An update writes them wherever they differ from the old
     * record, also where the caller limits it to other attributes. Some may not be persistent.
     */
    default Set<String> derived() {
        return Set.of();
    }

    /**
     * Returns the names of the attributes that those are calculated from. Where the caller limits an update to other attributes, the new
     * record is to hold the values of the row, or something would be calculated from what is never written. Some may not be persistent.
     */
    default Set<String> derivedFrom() {
        return Set.of();
    }

    /** Tells whether a hook wants the records of the class after this type of change, in whichever transaction phase. */
    boolean after(ChangeType type);

    /**
     * Tells whether a hook that is not bypassed at the moment may be called right after this type of change, and not in a later phase of the
     * transaction. If not, nobody changes the records between their write and the end of the operation.
     *
     * @param transaction the transaction that the operation runs in
     * @param ofOperation what the caller of the operation bypasses
     */
    default boolean callsAfter(ChangeType type, HookTransaction transaction, Collection<Bypass> ofOperation) {
        return after(type);
    }

    /** Tells whether a hook validates the records of the class at this type of change. */
    boolean validates(ChangeType type);

    /**
     * Tells whether a hook that is not bypassed at the moment may look at the old records of this type of change, or a derived
     * attribute depends on what differs from them. If not, the old records of the changes are never asked for.
     *
     * @param type update or delete
     * @param transaction the transaction that the operation runs in
     * @param ofOperation what the caller of the operation bypasses
     */
    boolean needsOldRecords(ChangeType type, HookTransaction transaction, Collection<Bypass> ofOperation);

    /** Tells whether a hook wants the records of the class in any moment of this type of change. */
    default boolean observes(ChangeType type) {
        return before(type) || validates(type) || after(type);
    }
}
