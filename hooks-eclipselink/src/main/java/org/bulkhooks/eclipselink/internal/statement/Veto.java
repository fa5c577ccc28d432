package org.bulkhooks.eclipselink.internal.statement;

import jakarta.persistence.PersistenceException;
import org.eclipse.persistence.internal.jpa.QueryImpl;

/**
 * Brings what a hook throws to the caller of {@code Query.executeUpdate()} as itself. EclipseLink catches it there, marks the transaction
 * for rollback and throws a {@code PersistenceException} with it as the cause. It cannot be told not to; but to make that exception it
 * asks its cause for a text, and then this throws what the hook threw. Nobody else sees more of it than an exception with a cause.
 */
final class Veto extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How many calls there are at most between EclipseLink's query and the statement with hooks. */
    private static final int TO_STATEMENT = 24;

    /** How many there are at most between EclipseLink's query and the text of the cause of a new exception. */
    private static final int TO_TEXT = 12;

    private final RuntimeException thrown;

    private Veto(RuntimeException thrown) {
        super(null, thrown, false, false);
        this.thrown = thrown;
    }

    /** Returns what to throw, so that the caller of the statement gets what was thrown in it. */
    static RuntimeException of(RuntimeException thrown) {
        boolean passes = thrown instanceof PersistenceException || thrown instanceof IllegalStateException;
        return passes || !isCalledByQuery(TO_STATEMENT) ? thrown : new Veto(thrown);
    }

    @Override
    public String getMessage() {
        if (isCalledByQuery(TO_TEXT)) {
            throw thrown;
        }
        return String.valueOf(thrown.getMessage());
    }

    private static boolean isCalledByQuery(int calls) {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.limit(calls)
                        .anyMatch(frame -> QueryImpl.class.isAssignableFrom(frame.getDeclaringClass())
                                && frame.getMethodName().equals("executeUpdate")));
    }
}
