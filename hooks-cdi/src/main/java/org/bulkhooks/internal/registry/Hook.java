package org.bulkhooks.internal.registry;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Comparator;
import java.util.List;
import org.bulkhooks.HookDescription;
import org.bulkhooks.OrderPhase;
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
    public static final Comparator<Hook> ORDER_OVER_PHASES = Comparator.comparing(Hook::lastPhase)
            .thenComparing(hook -> hook.selection().netChange())
            .thenComparing(ORDER);

    /**
     * Returns when the hook is called that the dispatcher comes to at a moment: at once, or in a later phase of the
     * transaction.
     */
    public OrderPhase phaseAt(Moment moment) {
        return switch (moment) {
            case BEFORE -> OrderPhase.BEFORE;
            case VALIDATE -> OrderPhase.VALIDATE;
            case AFTER -> lastPhase();
        };
    }

    /** Returns when it is called as an after hook; also those of the events before, to be compared with others. */
    private OrderPhase lastPhase() {
        return switch (phase()) {
            case IN_PROGRESS -> OrderPhase.AFTER;
            case BEFORE_COMPLETION -> OrderPhase.BEFORE_COMPLETION;
            case AFTER_COMPLETION, AFTER_FAILURE, AFTER_SUCCESS -> OrderPhase.AFTER_COMPLETION;
        };
    }

    /**
     * Tells whether only the names put this hook and another one in order, if both are called for one entity class:
     * priorities are equal, and there are a moment and an outcome of the transaction at which both are called.
     */
    public boolean tiesWith(Hook other) {
        return priority() == other.priority()
                && lastPhase() == other.lastPhase()
                && selection.netChange() == other.selection.netChange()
                && !isOtherOutcome(other)
                && event.meets(other.event);
    }

    private boolean isOtherOutcome(Hook other) {
        return phase() != other.phase()
                && phase() != TransactionPhase.AFTER_COMPLETION
                && other.phase() != TransactionPhase.AFTER_COMPLETION;
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

    /** Returns the attributes that its condition looks at, as far as that is known, in the order of the alphabet. */
    public List<String> conditionAttributes() {
        if (condition == null) {
            return List.of();
        }
        try {
            return condition.attributes().stream().sorted().toList();
        } catch (RuntimeException broken) { // the application's code, and this is for people only
            return List.of();
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
