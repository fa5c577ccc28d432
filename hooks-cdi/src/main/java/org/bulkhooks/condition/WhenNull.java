package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records of which an attribute is null. It stands on the event parameter:
 *
 * <pre>{@code
 * void complete(@Observes @WhenNull("email") BeforeSave<Customer> customers) { ... }
 * }</pre>
 *
 * <p>On creates and updates it looks at what is, or is about to be, in the row; on deletes at the old record. A path
 * across a relation that is null is null. An empty text is not null, unless the database made it so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(WhenNull.List.class)
public @interface WhenNull {
    /** The path of the attribute: its name, with dots into embeddables and across to-one relations. */
    String value();

    /**
     * Whether the attribute has to change too; a created record counts as changed. Events of creates or deletes alone
     * refuse it.
     */
    boolean onlyOnChange() default false;

    /** Several conditions of this kind on one event parameter, all of which a change has to pass. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @interface List {

        /** The conditions. */
        WhenNull[] value();
    }
}
