package org.bulkhooks.graph;

import java.util.List;

/** The rules of a graph do not fit together or do not fit its model. It lists all mistakes. */
public final class InvalidGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String model;

    @SuppressWarnings("serial") // an immutable list of the JDK, which is serializable
    private final List<String> problems;

    /**
     * Makes the exception.
     *
     * @param model the name of the class that the graph is for
     * @param problems at least one mistake: what is wrong, and what to write instead
     */
    public InvalidGraphException(String model, List<String> problems) {
        super("the dependency graph of " + model + " has "
                + (problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes") + ":\n  "
                + String.join("\n  ", problems));
        this.model = model;
        this.problems = List.copyOf(problems);
    }

    /** Returns the name of the class that the graph is for. */
    public String model() {
        return model;
    }

    /** Returns the mistakes, each with what to write instead; at least one. */
    public List<String> problems() {
        return problems;
    }
}
