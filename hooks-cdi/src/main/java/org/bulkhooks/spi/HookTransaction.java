package org.bulkhooks.spi;

import java.util.List;
import org.bulkhooks.bulk.CallOptions;

/**
 * The hooks that wait for a later phase of one transaction (CDI 4.0, section 2.8.2.3). Used by the thread that the
 * transaction belongs to.
 */
public interface HookTransaction {

    /**
     * Calls the hooks that were collected so far for the phase BEFORE_COMPLETION. It is called within the transaction,
     * when all changes are flushed, again and again until it returns false.
     *
     * @return true if a hook was called, so that there may be changes to flush
     * @throws IllegalStateException if a hook ended the transaction
     */
    boolean beforeCompletion();

    /**
     * Returns the hooks that {@link #beforeCompletion()} has called last, for the message of an integration that gives
     * up calling it.
     *
     * @return a few hooks, each once, the last one at the end
     */
    List<String> lastBeforeCompletion();

    /**
     * Notes what ended a call, a statement, a flush or a hook of the transaction, which can only be rolled back then:
     * hooks of the phase AFTER_FAILURE are told. It is called for each of them, also where it failed before its hooks;
     * the first exception counts.
     *
     * @param thrown the exception, as it was thrown
     */
    void fail(Throwable thrown);

    /**
     * Calls the hooks of the phases AFTER_COMPLETION and AFTER_SUCCESS or AFTER_FAILURE. What they throw is logged and
     * counted, never thrown on. A persistence context that outlives its transaction asks for a new one.
     *
     * @param committed true if the transaction was committed
     */
    void afterCompletion(boolean committed);

    /**
     * Tells whether hooks that are called after the completion wait with records of a class. While they do, a flush
     * {@linkplain PendingFlush#collect finds} what it changes and deletes of the class, and a call of the facade reads
     * the old records, even where no hook is to hear of that: the old record of a row is what those hooks will be
     * called with. A statement that runs without hooks leaves managed instances as they are, so it need not ask.
     *
     * @param entityClass a concrete entity class
     */
    boolean awaits(Class<?> entityClass);

    /** Returns the hooks of a flush in the transaction, to be closed in a finally block on the same thread. */
    FlushHooks flush();

    /**
     * Returns the hooks of a call of the facade or of a statement in the transaction.
     *
     * @param options the options of the caller
     * @throws IllegalArgumentException if a bypass names a hook class or method that is none
     */
    HookScope scope(CallOptions options);
}
