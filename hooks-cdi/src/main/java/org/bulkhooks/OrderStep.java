package org.bulkhooks;

import java.util.List;
import java.util.Optional;

/**
 * A step of {@link Hooks#order(Class, ChangeType)}. Immutable. Applications read steps and do not construct them: later
 * versions may add components.
 *
 * @param phase when it takes place
 * @param kind what takes place
 * @param hook the hook, empty for what is none
 * @param tieGroup the number, from 1, that the hooks of this order share whose order among themselves is by their names
 *     only, because they have equal priorities; 0 for none
 * @param attributes the derived attributes of a dependency graph in the order in which they are calculated; empty for
 *     what is none, and for a graph whose bean cannot be made yet
 */
public record OrderStep(
        OrderPhase phase, Kind kind, Optional<HookDescription> hook, int tieGroup, List<String> attributes) {

    /** What takes place in a step. */
    public enum Kind {
        /** A hook is called, with the records that pass its condition; if none does, it is not called. */
        HOOK,
        /** A dependency graph calculates derived attributes. */
        GRAPH,
        /**
         * Bean Validation, where the persistence unit has it switched on. In a flush the persistence provider does it
         * by itself: EclipseLink validates new records at {@code persist}, changed ones before their SQL.
         */
        BEAN_VALIDATION,
        /** Rows are written. */
        SQL
    }

    /** Makes the step with a copy of the list. */
    public OrderStep {
        attributes = List.copyOf(attributes);
    }
}
