package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Loads relations of all records that the hook is called with, new and old ones, just before it is called, with one query for each
 * relation. Without it, a hook that follows a lazy relation of each record causes a query for each record. It stands on the event
 * parameter:
 *
 * <pre>{@code
 * void notify(@Observes @Fetch({"customer", "customer.address"}) AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>What is loaded already is not loaded again. A path that is not one of relations is a deployment error. In a hook of a phase
 * after the completion of the transaction it is an error too, because there is no transaction to load in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Fetch {

    /** The paths of relations, at least one, with dots into embeddables and across relations. */
    String[] value();
}
