package org.bulkhooks.condition;

import java.util.Set;
import org.bulkhooks.Change;

/**
 * Decides which changes a hook is called with. It is evaluated just before its hook, for each change on its own; a hook
 * for which no change passes is not called.
 *
 * <p>{@link Conditions} has ready ones. A bean of this type is given to a hook with {@link When}. An implementation
 * must not change records, and should read related records by {@link Change#value(String)}, which loads them for all
 * records of the chunk together. It is called by the threads of all operations at once.
 *
 * @param <E> the model, or a supertype of it
 */
@FunctionalInterface
public interface Condition<E> {

    /**
     * Tells whether a change passes.
     *
     * @param change a change of the operation, never null; it stands for the next one when this returns, so keep its
     *     records, not the change
     */
    boolean test(Change<? extends E> change);

    /**
     * Returns the condition in words, for the console and for messages; the simple name of the class if it does not
     * say, and "a condition" for a lambda expression.
     */
    default String description() {
        Class<?> type = getClass();
        return type.isHidden() || type.isSynthetic() || type.isAnonymousClass() ? "a condition" : type.getSimpleName();
    }

    /**
     * Returns the attributes that the condition looks at, as paths such as {@code customer.address.city}, for those who
     * ask which hooks depend on an attribute. Empty if it does not say, as long as it is not overridden. Conditions of
     * annotations and of {@link Conditions} say it.
     */
    default Set<String> attributes() {
        return Set.of();
    }

    /**
     * Returns the condition that passes what passes both this one and another one, which is not asked about what fails
     * here.
     *
     * @param other the other condition, not null
     */
    default Condition<E> and(Condition<? super E> other) {
        return new AllOf<>(this, other);
    }

    /**
     * Returns the condition that passes what passes this one or another one, which is not asked about what passes here.
     *
     * @param other the other condition, not null
     */
    default Condition<E> or(Condition<? super E> other) {
        return new AnyOf<>(this, other);
    }

    /** Returns the condition that passes what fails here. */
    default Condition<E> negate() {
        return new Not<>(this);
    }
}
