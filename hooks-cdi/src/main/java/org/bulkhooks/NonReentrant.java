package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a hook that must not be called for a record that it is already working on further up the stack of operations.
 *
 * <p>The guard is kept per hook and record, and only while the hook runs: the next chunk and the next operation are
 * never mistaken for recursion, and other records of a nested operation still reach the hook. It stands on the observer
 * method, and not together with {@link NetChange}: such a hook is called when all operations are over.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NonReentrant {}
