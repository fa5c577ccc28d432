package org.bulkhooks.condition;

import java.util.List;

/**
 * Conditions on attributes, for {@linkplain When condition beans} and tests. They mean what the annotations of the same
 * names mean:
 *
 * <pre>{@code
 * Condition<Account> large = Conditions.greaterThan("balance", 100).onlyOnChange();
 * }</pre>
 *
 * <p>A path is the name of an attribute, with dots into embeddables and across to-one relations, such as
 * {@code customer.address.city}. It is not checked before the first change is tested; one that does not exist ends the
 * operation with an {@link IllegalArgumentException}. Values are compared as the database does: numbers of all types
 * and dates of all types by value, arrays by content, entities by id, all else by {@code equals} and {@code compareTo};
 * two values without a common order end the operation with an {@link IllegalArgumentException}. No method accepts null.
 * All conditions are immutable.
 */
public final class Conditions {

    private Conditions() {}

    /**
     * Passes if at least one of the attributes changes; creates change all, deletes none.
     *
     * @param paths the attributes, at least one
     * @throws IllegalArgumentException if none is given
     * @see WhenChanged
     */
    public static <E> Condition<E> changed(String... paths) {
        return new AnyChanged<>(List.of(paths));
    }

    /**
     * Passes if none of the attributes changes, but no creates.
     *
     * @param paths the attributes, at least one
     * @throws IllegalArgumentException if none is given
     * @see WhenUnchanged
     */
    public static <E> Condition<E> unchanged(String... paths) {
        return new NoneChanged<>(List.of(paths));
    }

    /**
     * Passes if an attribute has a value.
     *
     * @see WhenEqual
     */
    public static <E> ValueCondition<E> equal(String path, Object value) {
        return new ComparedValue<>(path, Comparison.EQUAL, new Operand(value));
    }

    /**
     * Passes if an attribute does not have a value; null passes too.
     *
     * @see WhenNotEqual
     */
    public static <E> ValueCondition<E> notEqual(String path, Object value) {
        return new ComparedValue<>(path, Comparison.NOT_EQUAL, new Operand(value));
    }

    /**
     * Passes if an attribute had a value before the operation; creates never.
     *
     * @see WhenWasEqual
     */
    public static <E> Condition<E> wasEqual(String path, Object value) {
        return new ValueChange<>(path, ValueChange.Kind.WAS, new Operand(value));
    }

    /**
     * Passes if an attribute gets a value that it did not have.
     *
     * @see WhenChangesTo
     */
    public static <E> Condition<E> changesTo(String path, Object value) {
        return new ValueChange<>(path, ValueChange.Kind.TO, new Operand(value));
    }

    /**
     * Passes if an attribute loses a value that it had; creates never.
     *
     * @see WhenChangesFrom
     */
    public static <E> Condition<E> changesFrom(String path, Object value) {
        return new ValueChange<>(path, ValueChange.Kind.FROM, new Operand(value));
    }

    /**
     * Passes if an attribute is greater than a value; null never.
     *
     * @see WhenGreaterThan
     */
    public static <E> ValueCondition<E> greaterThan(String path, Object value) {
        return new ComparedValue<>(path, Comparison.GREATER_THAN, new Operand(value));
    }

    /**
     * Passes if an attribute is greater than a value or equal to it; null never.
     *
     * @see WhenGreaterOrEqual
     */
    public static <E> ValueCondition<E> greaterOrEqual(String path, Object value) {
        return new ComparedValue<>(path, Comparison.GREATER_OR_EQUAL, new Operand(value));
    }

    /**
     * Passes if an attribute is less than a value; null never.
     *
     * @see WhenLessThan
     */
    public static <E> ValueCondition<E> lessThan(String path, Object value) {
        return new ComparedValue<>(path, Comparison.LESS_THAN, new Operand(value));
    }

    /**
     * Passes if an attribute is less than a value or equal to it; null never.
     *
     * @see WhenLessOrEqual
     */
    public static <E> ValueCondition<E> lessOrEqual(String path, Object value) {
        return new ComparedValue<>(path, Comparison.LESS_OR_EQUAL, new Operand(value));
    }

    /**
     * Passes if an attribute is null, or a relation or embeddable on the way.
     *
     * @see WhenNull
     */
    public static <E> ValueCondition<E> isNull(String path) {
        return new Nullness<>(path, true);
    }

    /**
     * Passes if an attribute is not null.
     *
     * @see WhenNotNull
     */
    public static <E> ValueCondition<E> isNotNull(String path) {
        return new Nullness<>(path, false);
    }
}
