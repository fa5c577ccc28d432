package org.bulkhooks.internal.registry;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Comparator;
import org.bulkhooks.HookDescription;
import org.bulkhooks.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A hook: an observer method with all that its declaration says. It is made once, when its declaration has been
 * checked.
 *
 * @param source where it was declared
 * @param event the event that it observes
 * @param model the type argument of the event: an entity, mapped superclass, abstract class or interface
 * @param order when it is called
 * @param selection which records it is called with
 * @param condition which changes pass, or null for all
 * @param observer the observer method
 */
public record Hook(
        HookSource source,
        HookEvent event,
        Class<?> model,
        HookOrder order,
        HookSelection selection,
        @Nullable Condition<?> condition,
        ObserverMethod<?> observer) {

    /** The order in which hooks are called: priority, then bean class name, method name and signature. */
    public static final Comparator<Hook> ORDER = Comparator.comparingInt(Hook::priority)
            .thenComparing(hook -> hook.beanClass().getName())
            .thenComparing(Hook::methodName)
            .thenComparing(Hook::signature)
            .thenComparing(Hook::id);

    /**
     * The order in which the hooks of one event are called over the phases of a transaction; those with net changes
     * come last.
     */
    public static final Comparator<Hook> ORDER_OVER_PHASES = Comparator.comparingInt(Hook::phaseRank)
            .thenComparing(hook -> hook.selection().netChange())
            .thenComparing(ORDER);

    private int phaseRank() {
        return switch (phase()) {
            case IN_PROGRESS -> 0;
            case BEFORE_COMPLETION -> 1;
            case AFTER_COMPLETION, AFTER_FAILURE, AFTER_SUCCESS -> 2;
        };
    }

    /** Returns what names the hook in URLs and over restarts, unique in the application. */
    public String id() {
        return source.id();
    }

    /** Returns the class of the bean that the observer method is called on. */
    public Class<?> beanClass() {
        return source.beanClass();
    }

    /** Returns the name of the observer method. */
    public String methodName() {
        return source.methodName();
    }

    /** Returns the hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}. */
    public String signature() {
        return source.signature();
    }

    /** Returns its place in the order, smaller first. */
    public int priority() {
        return order.priority();
    }

    /** Returns the transaction phase that it is called in. */
    public TransactionPhase phase() {
        return order.phase();
    }

    /** Returns its condition in words, empty if it has none. */
    public String conditionText() {
        if (condition == null) {
            return "";
        }
        try {
            return condition.description();
        } catch (RuntimeException broken) { // the application's code, and the text is for people only
            return "a condition whose description threw " + broken.getClass().getSimpleName();
        }
    }

    /** Tells whether it is called with records of a concrete entity class. */
    public boolean concerns(Class<?> entityClass) {
        return selection.exactType() ? model == entityClass : model.isAssignableFrom(entityClass);
    }

    /** Returns what users are told of it. */
    public HookDescription description() {
        return new HookDescription(
                id(),
                beanClass(),
                methodName(),
                signature(),
                event.eventClass(),
                model,
                selection.exactType(),
                priority(),
                order.explicit(),
                phase(),
                conditionText(),
                selection.loaded(),
                selection.nonReentrant(),
                selection.netChange());
    }

    @Override
    public String toString() {
        return signature();
    }
}
