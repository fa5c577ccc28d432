package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Loads relations, element collections and lazy attributes of all records that the hook is called with, new and old
 * ones, just before it is called, with one query for each; in an after hook of deletes before the rows are deleted,
 * because they cannot be read any more then. Without it, a hook that follows a lazy relation of each record causes a
 * query for each record. It stands on the event parameter:
 *
 * <pre>{@code
 * void notify(@Observes @Load({"customer", "customer.address"}) AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>What is loaded already is not loaded again. A path that ends in anything else is a deployment error. In a hook of
 * a phase after the completion of the transaction it is an error too, because there is no transaction to load in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Load {

    /**
     * The paths of relations, element collections and lazy attributes, at least one, with dots into embeddables and
     * across relations.
     */
    String[] value();
}
