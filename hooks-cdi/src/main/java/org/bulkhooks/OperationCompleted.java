package org.bulkhooks;

import java.util.Set;

/**
 * The outermost operation of a transaction has come to its end: all its chunks, and all operations that hooks started
 * in it, are written, and their after hooks have run. A hook that observes it is called once for the operation, not for
 * each chunk or nested operation, if the operation wrote records of the model:
 *
 * <pre>{@code
 * void reindex(@Observes OperationCompleted<Account> operation) { ... }
 * }</pre>
 *
 * <p>It runs in the transaction, and its exception is a veto. What it writes gets hooks, but no second event. An
 * operation that a hook started in another transaction does not count: it has an end of its own. The event has no
 * records; for those, observe the after events. It is valid for the call of the hook, and not thread-safe.
 *
 * @param <E> the model: an entity, a mapped superclass, an abstract class or an interface
 */
public interface OperationCompleted<E> {

    /** Returns the concrete entity classes of the model that records were written of, at least one. */
    Set<Class<? extends E>> entityClasses();

    /** Returns how many records of the model were created. */
    int created();

    /** Returns how many records of the model were updated; a record that was updated twice counts twice. */
    int updated();

    /** Returns how many records of the model were deleted. */
    int deleted();

    /** Tells whether nothing of the operation stays, as {@link ChangeSet#isDryRun()} does. */
    boolean isDryRun();
}
