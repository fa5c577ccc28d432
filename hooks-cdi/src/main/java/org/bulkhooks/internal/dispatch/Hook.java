package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Comparator;
import org.bulkhooks.internal.condition.RecordCondition;
import org.jspecify.annotations.Nullable;

/**
 * A hook: an observer method with all that its declaration says.
 *
 * @param id what names the hook in URLs and over restarts, unique in the application
 * @param beanClass the class of the bean that the observer method is called on
 * @param methodName the name of the observer method
 * @param signature the hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}
 * @param event the event that it observes
 * @param model the type argument of the event: an entity, mapped superclass, abstract class or interface
 * @param priority its place in the order, smaller first
 * @param explicitPriority whether the priority was given
 * @param phase the transaction phase that it is called in
 * @param condition which records it is called with, or null for all
 * @param nonReentrant whether it is skipped for records that it is already working on
 * @param observer the observer method
 */
public record Hook(
        String id,
        Class<?> beanClass,
        String methodName,
        String signature,
        HookEvent event,
        Class<?> model,
        int priority,
        boolean explicitPriority,
        TransactionPhase phase,
        @Nullable RecordCondition condition,
        boolean nonReentrant,
        ObserverMethod<?> observer) {

    /** The order in which hooks are called: priority, then bean class name, method name and signature. */
    public static final Comparator<Hook> ORDER = Comparator.comparingInt(Hook::priority)
            .thenComparing(hook -> hook.beanClass().getName())
            .thenComparing(Hook::methodName)
            .thenComparing(Hook::signature)
            .thenComparing(Hook::id);

    @Override
    public String toString() {
        return signature;
    }
}
