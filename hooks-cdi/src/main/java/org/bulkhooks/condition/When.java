package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records that pass a condition of the application: a bean, which may have any scope and can
 * inject. It stands on the event parameter:
 *
 * <pre>{@code
 * void review(@Observes @When(Suspicious.class) AfterCreate<Transfer> transfers) { ... }
 * }</pre>
 *
 * <p>The bean is found by its class and evaluated for each change on its own. No bean of the class, several of them, or
 * a condition for another model is a deployment error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(When.List.class)
public @interface When {
    /** The bean class of the condition. */
    Class<? extends Condition<?>> value();

    /** Several conditions of this kind on one event parameter, all of which a change has to pass. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @interface List {

        /** The conditions. */
        When[] value();
    }
}
