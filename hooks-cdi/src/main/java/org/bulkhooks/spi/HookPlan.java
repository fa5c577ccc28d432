package org.bulkhooks.spi;

import org.bulkhooks.ChangeType;

/** Which events of one entity class have hooks. Immutable. */
public interface HookPlan {

    /** Tells whether a hook wants the records of the class before this type of change. */
    boolean before(ChangeType type);

    /** Tells whether a hook wants the records of the class after this type of change, in whichever transaction phase. */
    boolean after(ChangeType type);

    /** Tells whether a hook wants the records of the class before or after this type of change. */
    default boolean observes(ChangeType type) {
        return before(type) || after(type);
    }
}
