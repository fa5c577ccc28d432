package org.bulkhooks.console.reading;

/**
 * A step of what runs when records of a model are written.
 *
 * @param phase BEFORE, VALIDATE, WRITE, AFTER, COMPLETED, BEFORE_COMPLETION or AFTER_COMPLETION
 * @param kind HOOK, GRAPH, BEAN_VALIDATION or SQL
 * @param hook the place of the hook in the catalog, or -1
 * @param tieGroup shared by hooks of this order that only their names put in order; 0 for none
 * @param text the derived attributes of a graph, the tables of SQL, or empty
 */
public record OrderStep(String phase, String kind, int hook, int tieGroup, String text) {

    /** Tells whether the step is a hook. */
    public boolean isHook() {
        return hook >= 0;
    }
}
