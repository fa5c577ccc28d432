package org.bulkhooks.console.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.WriteReading;

/**
 * On which ways the records of a model were written since the start, with hooks or without.
 *
 * @param model its name
 * @param flush records of flushes
 * @param bulk records of the bulk facade
 * @param statement records of JPQL and Criteria
 */
public record Ways(String model, String flush, String bulk, String statement) {

    static List<Ways> of(List<WriteReading> writes) {
        Map<String, long[]> records = new TreeMap<>();
        for (WriteReading write : writes) {
            records.computeIfAbsent(write.model(), model -> new long[3])[column(write.kind())] += write.records();
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
