package org.bulkhooks.condition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the hook only for records of which at least one of the attributes changes. It stands on the event parameter:
 *
 * <pre>{@code
 * void recheck(@Observes @WhenChanged({"balance", "limit"}) AfterUpdate<Account> accounts) { ... }
 * }</pre>
 *
 * <p>It is evaluated just before its own hook, so that changes made by the hooks before it count, and only over
 * attributes that the operation writes. On {@code BeforeSave}, {@code ValidateSave} and {@code AfterSave} a created
 * record always passes. On an event for creates or deletes alone it is a deployment error, as is an attribute that does
 * not exist.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(WhenChanged.List.class)
public @interface WhenChanged {

    /** The paths of the attributes, at least one: names, with dots into embeddables and across to-one relations. */
    String[] value();

    /** Several conditions of this kind on one event parameter, all of which a change has to pass. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @interface List {

        /** The conditions. */
        WhenChanged[] value();
    }
}
