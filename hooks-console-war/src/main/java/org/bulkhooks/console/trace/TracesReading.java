package org.bulkhooks.console.trace;

import java.util.List;
import java.util.Optional;

/**
 * The operations that an application keeps.
 *
 * @param capacity how many it keeps; 0 if it keeps none
 * @param dropped how many it had to drop
 * @param operations running ones first, then the latest first
 */
public record TracesReading(int capacity, long dropped, List<OperationReading> operations) {

    /** Makes the reading with a copy of the list. */
    public TracesReading {
        operations = List.copyOf(operations);
    }

    /** Finds an operation. */
    public Optional<OperationReading> operation(long id) {
        return operations.stream().filter(operation -> operation.id() == id).findFirst();
    }
}
