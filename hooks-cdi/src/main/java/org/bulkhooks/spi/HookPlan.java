package org.bulkhooks.spi;

import java.util.Set;
import org.bulkhooks.ChangeType;

/** Which events of one entity class have hooks, bypassed or not. Immutable. */
public interface HookPlan {

    /**
     * Tells whether a hook wants the records of the class before this type of change, or a derived attribute is to be
     * calculated.
     */
    boolean before(ChangeType type);

    /**
     * Returns the names of the attributes that are calculated before the hooks. An update writes them wherever they
     * differ from the old record, also where the caller limits it to other attributes. Some may not be persistent.
     */
    default Set<String> derived() {
        return Set.of();
    }

    /**
     * Returns the names of the attributes that those are calculated from. Where the caller limits an update to other
     * attributes, the new record is to hold the values of the row, or something would be calculated from what is never
     * written. Some may not be persistent.
     */
    default Set<String> derivedFrom() {
        return Set.of();
    }

    /**
     * Tells whether a hook wants the records of the class after this type of change, in whichever transaction phase.
     */
    boolean after(ChangeType type);

    /** Tells whether a hook validates the records of the class at this type of change. */
    boolean validates(ChangeType type);

    /** Tells whether a hook wants the records of the class in any moment of this type of change. */
    default boolean observes(ChangeType type) {
        return before(type) || validates(type) || after(type);
    }
}
