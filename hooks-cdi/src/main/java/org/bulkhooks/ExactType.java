package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records whose class is the model itself, and not for those of its subclasses. It stands on
 * the event parameter:
 *
 * <pre>{@code
 * void welcome(@Observes @ExactType AfterCreate<Customer> customers) { ... }
 * }</pre>
 *
 * <p>On a model that is not a concrete entity class it is a deployment error, because the hook would never be called.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ExactType {}
