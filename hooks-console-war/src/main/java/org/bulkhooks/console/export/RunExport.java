package org.bulkhooks.console.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.RunReading;

/** The last runs of a hook as files; numbers bear the names that applications publish them by. */
final class RunExport {

    private RunExport() {}

    /** Returns the runs as objects. */
    static List<Map<String, Object>> rows(List<RunReading> runs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RunReading run : runs) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("startedAt", Instant.ofEpochMilli(run.startedAtMillis()).toString());
            row.put("entityClass", run.entityClass());
            row.put("change", run.changeType());
            run.values().forEach((number, value) -> row.put(number.column(), value));
            row.put("failureClass", run.failureClass());
            row.put("expected", run.expected());
            row.put("operation", run.operation());
            rows.add(row);
        }
        return rows;
    }

    /** Writes the runs as a table. */
    static String csv(List<RunReading> runs) {
        List<String> heads = new ArrayList<>(List.of("startedAt", "entityClass", "change"));
        RunNumber.ALL.forEach(number -> heads.add(number.column()));
        heads.addAll(List.of("failureClass", "expected", "operation"));
        Csv csv = new Csv().row(heads);
        rows(runs)
                .forEach(row -> csv.row(heads.stream()
                        .map(head -> String.valueOf(row.getOrDefault(head, "")))
                        .toList()));
        return csv.toString();
    }
}
