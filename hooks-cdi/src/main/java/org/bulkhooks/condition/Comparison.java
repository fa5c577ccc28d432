package org.bulkhooks.condition;

import org.bulkhooks.Change;

/** How an attribute is compared with a value. */
enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER_THAN(">"),
    GREATER_OR_EQUAL(">="),
    LESS_THAN("<"),
    LESS_OR_EQUAL("<=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean passes(Change<?> change, String path, Operand operand) {
        if (this == EQUAL || this == NOT_EQUAL) {
            return operand.isValueOf(change, path) == (this == EQUAL);
        }
        Object value = change.value(path);
        return value != null && includes(ValueOrder.compare(value, operand.value()));
    }

    private boolean includes(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER_THAN -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS_THAN -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
        };
    }
}
