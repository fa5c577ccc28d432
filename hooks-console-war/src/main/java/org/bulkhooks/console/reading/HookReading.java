package org.bulkhooks.console.reading;

import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.number.HookNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A hook as it was declared, with what it did.
 *
 * @param application the application that it belongs to
 * @param index its place in the catalog
 * @param id unique in the application
 * @param beanClass the class name of its bean
 * @param method the name of the observer method
 * @param signature the hook for people
 * @param model the class name of its model
 * @param event the simple name of its event type
 * @param priority smaller first
 * @param explicitPriority whether the priority was given
 * @param order its place among the hooks that are called with it
 * @param tieGroup shared by hooks whose order is by name only; 0 for none
 * @param phase the name of its transaction phase
 * @param selection which records it is called with
 * @param reach the entity classes and changes that it is called for
 * @param numbers what it did, or null if that could not be read
 * @param activity what it did over time, by size, and what it threw
 */
public record HookReading(
        ApplicationKey application,
        int index,
        String id,
        String beanClass,
        String method,
        String signature,
        String model,
        String event,
        int priority,
        boolean explicitPriority,
        int order,
        int tieGroup,
        String phase,
        SelectionReading selection,
        HookReach reach,
        @Nullable HookNumbers numbers,
        ActivityReading activity) {

    /** Returns the bean class without its package, and the method. */
    public String shortName() {
        return ClassNames.simple(beanClass) + "." + method;
    }

    /** Returns the model without its package. */
    public String shortModel() {
        return ClassNames.simple(model);
    }

    /**
     * Tells whether the hook may be called for a change. Of an application with an older library only the event tells;
     * then a hook on a supertype is not found.
     *
     * @param change CREATE, UPDATE or DELETE
     */
    public boolean isCalledFor(String entityClass, String change) {
        return reach.known()
                ? reach.entityClasses().contains(entityClass) && reach.changes().contains(change)
                : model.equals(entityClass) && HookReach.changesOf(event).contains(change);
    }
}
