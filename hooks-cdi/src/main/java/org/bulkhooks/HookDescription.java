package org.bulkhooks;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;

/**
 * A hook, as its declaration says. Applications read descriptions and do not construct them: later versions may add
 * components.
 *
 * @param id what names the hook in the console and over restarts, unique in the application
 * @param beanClass the class of the bean that it is called on
 * @param method the name of the observer method
 * @param signature the hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}
 * @param event the type that it observes, such as {@code AfterUpdate.class}
 * @param model the model that it observes
 * @param exactType whether it is called for the model alone and not for its subclasses
 * @param priority its place in the order, smaller first
 * @param explicitPriority whether the priority was given
 * @param phase the transaction phase that it is called in
 * @param condition its condition in words, empty if it has none
 * @param loaded the paths of relations that are loaded before it is called
 * @param nonReentrant whether it is skipped for records that it is already working on
 * @param netChange whether it is called with the net changes of the transaction
 */
public record HookDescription(
        String id,
        Class<?> beanClass,
        String method,
        String signature,
        Class<?> event,
        Class<?> model,
        boolean exactType,
        int priority,
        boolean explicitPriority,
        TransactionPhase phase,
        String condition,
        List<String> loaded,
        boolean nonReentrant,
        boolean netChange) {

    /** Makes the description with a copy of the list. */
    public HookDescription {
        loaded = List.copyOf(loaded);
    }

    @Override
    public String toString() {
        return signature;
    }
}
