package org.bulkhooks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an exception class whose exceptions are rules of the business, and no bugs of the hook that throws them:
 *
 * <pre>{@code
 * @ExpectedVeto
 * public class LimitExceededException extends RuntimeException { ... }
 * }</pre>
 *
 * <p>Statistics, console and logs tell an expected veto from a failure. Nothing else is different: the exception ends
 * the operation, marks the transaction for rollback and reaches the caller as any other. Subclasses are expected too.
 * {@link RecordsRejectedException} always is. Exception classes of others are named in the configuration, by
 * {@code org.bulkhooks.expected-vetoes}.
 *
 * <p>Each hook counts by the class of what it throws itself; for a checked exception, that is not CDI's
 * {@code ObserverException} around it. A hook through which the expected veto of a nested operation comes has vetoed as
 * expected, too; one that throws another exception instead has failed, also where the expected veto is its cause. What
 * a condition throws is no call of a hook and not counted.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExpectedVeto {}
