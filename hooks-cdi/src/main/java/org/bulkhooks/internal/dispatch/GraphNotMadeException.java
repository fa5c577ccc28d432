package org.bulkhooks.internal.dispatch;

/** An operation needs a dependency graph that could not be made, when the application was deployed and now. */
public final class GraphNotMadeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String message;

    /**
     * Makes the exception.
     *
     * @param message the deployment message, with its id
     * @param cause what the producer of the graph threw, or what is wrong with the graph
     */
    public GraphNotMadeException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Returns the deployment message, with its id. */
    @Override
    public String getMessage() {
        return message;
    }
}
