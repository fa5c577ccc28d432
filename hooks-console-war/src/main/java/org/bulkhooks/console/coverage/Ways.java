package org.bulkhooks.console.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.trace.OperationReading;

/**
 * On which ways the records of a model were written, in the operations that an application keeps.
 *
 * @param model its name
 * @param flush records of flushes
 * @param bulk records of the bulk facade
 * @param statement records of JPQL and Criteria
 */
public record Ways(String model, String flush, String bulk, String statement) {

    static List<Ways> of(List<OperationReading> operations) {
        Map<String, long[]> records = new LinkedHashMap<>();
        for (OperationReading operation : operations) {
            if (!operation.model().isEmpty() && !operation.outcome().isUndone()) {
                records.computeIfAbsent(operation.model(), model -> new long[3])[column(operation.kind())] +=
                        operation.records();
            }
        }
        return records.entrySet().stream()
                .map(entry -> new Ways(
                        ClassNames.simple(entry.getKey()),
                        Show.count(entry.getValue()[0]),
                        Show.count(entry.getValue()[1]),
                        Show.count(entry.getValue()[2])))
                .toList();
    }

    private static int column(String kind) {
        if (kind.startsWith("bulk")) {
            return 1;
        }
        return kind.startsWith("statement") ? 2 : 0;
    }
}
