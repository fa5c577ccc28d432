package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook with what became of each record in the whole transaction, instead of with the changes of each
 * operation: from its first old state to its last new state, over all flushes, bulk calls and statements. It stands on
 * the event parameter of a hook that waits for the completion of the transaction:
 *
 * <pre>{@code
 * void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterSave<Account> accounts) { ... }
 * }</pre>
 *
 * <p>The hook is called once for each entity class and type of net change. A record that was created and then updated
 * was created; one that was created and deleted again is left out, as is one whose last state is its first; one that
 * was deleted and created again was updated. Records come in the order of their first change, and
 * {@link Change#position()} counts them. Conditions look at the net change.
 *
 * <p>The first old and the last new state of each changed record of the model are kept until the transaction is
 * completed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface NetChange {}
