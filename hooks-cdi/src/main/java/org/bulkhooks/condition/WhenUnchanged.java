package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records of which none of the attributes changes. It stands on the event parameter:
 *
 * <pre>{@code
 * void remind(@Observes @WhenUnchanged("email") AfterUpdate<Customer> customers) { ... }
 * }</pre>
 *
 * <p>An attribute that the operation does not write does not change. A created record never passes. It stands on an
 * event with updates, alone or with creates; on others it is a deployment error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(WhenUnchanged.List.class)
public @interface WhenUnchanged {

    /** The paths of the attributes, at least one: names, with dots into embeddables and across to-one relations. */
    String[] value();

    /** Several conditions of this kind on one event parameter, all of which a change has to pass. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @interface List {

        /** The conditions. */
        WhenUnchanged[] value();
    }
}
