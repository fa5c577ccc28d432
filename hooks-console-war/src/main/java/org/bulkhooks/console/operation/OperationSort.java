package org.bulkhooks.console.operation;

import java.util.Comparator;
import java.util.Locale;
import org.bulkhooks.console.trace.OperationReading;

/** What operations can be sorted by. */
enum OperationSort {
    BEGAN,
    RECORDS,
    SQL,
    TIME;

    static OperationSort of(String parameter) {
        for (OperationSort sort : values()) {
            if (sort.parameter().equals(parameter)) {
                return sort;
            }
        }
        return BEGAN;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<OperationReading> order() {
        return switch (this) {
            case BEGAN -> Comparator.comparingLong(OperationReading::startedAtMillis);
            case RECORDS -> Comparator.comparingInt(OperationReading::records);
            case SQL -> Comparator.comparingInt(OperationReading::statements);
            case TIME -> Comparator.comparingLong(OperationReading::nanos);
        };
    }
}
