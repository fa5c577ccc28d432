package org.bulkhooks.internal.condition;

import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.condition.ValueCondition;

/** What a condition on attributes asks. */
public enum ConditionKind {
    /** Whether one of the attributes changes. */
    CHANGED,
    /** Whether none of the attributes changes. */
    UNCHANGED,
    /** Whether the attribute has the value. */
    EQUAL,
    /** Whether the attribute does not have the value. */
    NOT_EQUAL,
    /** Whether the attribute had the value. */
    WAS_EQUAL,
    /** Whether the attribute gets the value. */
    CHANGES_TO,
    /** Whether the attribute loses the value. */
    CHANGES_FROM,
    /** Whether the attribute is greater. */
    GREATER_THAN,
    /** Whether the attribute is greater or the same. */
    GREATER_OR_EQUAL,
    /** Whether the attribute is less. */
    LESS_THAN,
    /** Whether the attribute is less or the same. */
    LESS_OR_EQUAL,
    /** Whether the attribute is null. */
    NULL,
    /** Whether the attribute is not null. */
    NOT_NULL;

    /**
     * Tells whether it compares the new with the old record, so that there is nothing to ask where there is only one of
     * them.
     */
    public boolean comparesRecords() {
        return this == CHANGED || this == UNCHANGED || this == WAS_EQUAL || this == CHANGES_TO || this == CHANGES_FROM;
    }

    /** Tells whether it compares the attribute with a value. */
    public boolean hasValue() {
        return this != CHANGED && this != UNCHANGED && this != NULL && this != NOT_NULL;
    }

    /** Tells whether it needs an order of values. */
    public boolean isOrder() {
        return this == GREATER_THAN || this == GREATER_OR_EQUAL || this == LESS_THAN || this == LESS_OR_EQUAL;
    }

    /**
     * Makes the condition on an attribute and a value.
     *
     * @throws IllegalStateException if it is a condition without a value
     */
    Condition<Object> condition(String path, Object value, boolean onlyOnChange) {
        return switch (this) {
            case EQUAL -> onChange(Conditions.equal(path, value), onlyOnChange);
            case NOT_EQUAL -> onChange(Conditions.notEqual(path, value), onlyOnChange);
            case GREATER_THAN -> onChange(Conditions.greaterThan(path, value), onlyOnChange);
            case GREATER_OR_EQUAL -> onChange(Conditions.greaterOrEqual(path, value), onlyOnChange);
            case LESS_THAN -> onChange(Conditions.lessThan(path, value), onlyOnChange);
            case LESS_OR_EQUAL -> onChange(Conditions.lessOrEqual(path, value), onlyOnChange);
            case WAS_EQUAL -> Conditions.wasEqual(path, value);
            case CHANGES_TO -> Conditions.changesTo(path, value);
            case CHANGES_FROM -> Conditions.changesFrom(path, value);
            case CHANGED, UNCHANGED, NULL, NOT_NULL -> throw new IllegalStateException(name());
        };
    }

    private static Condition<Object> onChange(ValueCondition<Object> condition, boolean onlyOnChange) {
        return onlyOnChange ? condition.onlyOnChange() : condition;
    }
}
