package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records of which an attribute has a value. It stands on the event parameter:
 *
 * <pre>{@code
 * void close(@Observes @WhenEqual(attribute = "status", value = "CLOSED") AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>On creates and updates it looks at what is, or is about to be, in the row; on deletes at the old record. Numbers
 * are compared by value and entities by id. Null is equal to no value; that is {@link WhenNull}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(WhenEqual.List.class)
public @interface WhenEqual {
    /** The path of the attribute: its name, with dots into embeddables and across to-one relations. */
    String attribute();

    /**
     * The value as text, which is converted to the type of the attribute at deployment: numbers, {@code true} and
     * {@code false}, names of enum constants, dates and times in ISO format, UUIDs, what an attribute converter stores,
     * and ids of related entities.
     */
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
        WhenEqual[] value();
    }
}
