package org.bulkhooks.condition;

import java.util.Objects;
import org.bulkhooks.Change;
import org.jspecify.annotations.Nullable;

/** A value that attributes are compared with. */
record Operand(Object value) {

    Operand {
        Objects.requireNonNull(value, "value: nothing is compared with null; use isNull or isNotNull");
    }

    /** Tells whether an attribute has the value. */
    boolean isValueOf(Change<?> change, String path) {
        return ValueOrder.decidesEqualityOf(value) ? same(change.value(path)) : change.hasValue(path, value);
    }

    /** Tells whether an attribute had the value before the operation, which is not a create. */
    boolean wasValueOf(Change<?> change, String path) {
        return ValueOrder.decidesEqualityOf(value) ? same(change.oldValue(path)) : change.hadValue(path, value);
    }

    private boolean same(@Nullable Object other) {
        return other != null && ValueOrder.same(other, value);
    }

    @Override
    public String toString() {
        if (value.getClass().isArray()) {
            return "an array";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof CharSequence || value instanceof Character ? "'" + value + "'" : value.toString();
    }
}
