package org.bulkhooks.graph;

/**
 * Where a rule failed. The caller gets the exception of a rule, getter or setter; this one is added to its
 * {@linkplain Throwable#getSuppressed() suppressed exceptions} and tells which rule it was. It has no stack trace of
 * its own and holds no record values.
 */
public final class RuleFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String model;
    private final String attribute;
    private final int position;

    /**
     * Makes the description of a failure.
     *
     * @param model the name of the class that the graph is for
     * @param attribute the derived attribute
     * @param position where the record stands, counted from 0
     */
    public RuleFailure(String model, String attribute, int position) {
        super("in the rule for " + attribute + " of " + model + ", record at position " + position, null, false, false);
        this.model = model;
        this.attribute = attribute;
        this.position = position;
    }

    /** Returns the name of the class that the graph is for. */
    public String model() {
        return model;
    }

    /** Returns the derived attribute whose rule, getter or setter failed. */
    public String attribute() {
        return attribute;
    }

    /**
     * Returns where the record stands, counted from 0: in the records that were given, or in the
     * {@linkplain org.bulkhooks.Change#position() operation}.
     */
    public int position() {
        return position;
    }
}
