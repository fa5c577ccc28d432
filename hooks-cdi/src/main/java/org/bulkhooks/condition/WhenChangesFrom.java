package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records of which an attribute loses a value that it had. It stands on the event parameter:
 *
 * <pre>{@code
 * void reopen(@Observes @WhenChangesFrom(attribute = "status", value = "CLOSED") AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>A created record never passes. It stands on an event with updates, alone or with creates; on others it is a
 * deployment error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(WhenChangesFrom.List.class)
public @interface WhenChangesFrom {
    /** The path of the attribute: its name, with dots into embeddables and across to-one relations. */
    String attribute();

    /**
     * The value as text, which is converted to the type of the attribute at deployment: numbers, {@code true} and
     * {@code false}, names of enum constants, dates and times in ISO format, UUIDs, what an attribute converter stores,
     * and ids of related entities.
     */
    String value();

    /** Several conditions of this kind on one event parameter, all of which a change has to pass. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @interface List {

        /** The conditions. */
        WhenChangesFrom[] value();
    }
}
