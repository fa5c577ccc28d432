package org.bulkhooks.eclipselink.semantics.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A row of the table: a class of tests with one CDI container, which has the class's static member classes that are
 * beans, the hooks named here, and the harness.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SemanticsExtension.class)
public @interface Semantics {

    /** The point of the contract that is proven, in a few words. */
    String value();

    /** The beans that the container has besides the member classes. */
    Class<?>[] beans() default {EveryHook.class};

    /** The options of the application, as {@code key=value}. */
    String[] configuration() default {};

    /** Whether there is a container at all; without it the tests run on EclipseLink as it is. */
    boolean container() default true;
}
