package org.bulkhooks.console.operation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.export.ApplicationDownload;
import org.bulkhooks.console.export.Csv;
import org.bulkhooks.console.export.Download;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.StepReading;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.trace.WrittenReading;

/** The files /operations.csv and /operations.json, the operations that were found; and /operation.json, one of them. */
@WebServlet({"/operations.csv", "/operations.json", "/operation.json"})
public final class OperationExport extends ApplicationDownload {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes servlets
    private Traces traces;

    @Override
    protected void answer(
            ApplicationReading application,
            Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, UnreadableException {
        Optional<TracesReading> kept = traces.operations(application.key());
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals("/operation.json")) {
            one(application, kept.get(), parameters.getOrDefault("id", ""), response);
        } else {
            all(application, kept.get(), OperationSearch.of(parameters), Download.isCsv(request), response);
        }
    }

    private static void all(
            ApplicationReading application,
            TracesReading kept,
            OperationSearch search,
            boolean csv,
            HttpServletResponse response)
            throws IOException {
        List<Map<String, Object>> rows = search.in(kept.operations(), application).stream()
                .map(operation -> row(operation, application))
                .toList();
        if (csv) {
            Download.csv(response, "operations", csv(rows));
        } else {
            Download.json(response, Map.of("application", application.key().name(), "operations", rows));
        }
    }

    static String csv(List<Map<String, Object>> rows) {
        List<String> head = List.copyOf(
                rows.isEmpty() ? List.of("id") : rows.get(0).keySet().stream().toList());
        Csv csv = new Csv().row(head);
        rows.forEach(row -> csv.row(row.values().stream().map(String::valueOf).toList()));
        return csv.toString();
    }

    private void one(ApplicationReading application, TracesReading kept, String id, HttpServletResponse response)
            throws IOException, UnreadableException {
        if (!isNumber(id)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<OperationReading> operation = kept.operation(Long.parseLong(id));
        if (operation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Map<String, Object> document = row(operation.get(), application);
        document.put(
                "written",
                traces.written(application.key(), operation.get().id()).orElse(List.of()).stream()
                        .map(OperationExport::row)
                        .toList());
        document.put(
                "steps",
                traces.steps(application.key(), operation.get().id()).orElse(List.of()).stream()
                        .map(step -> row(step, application))
                        .toList());
        Download.json(response, document);
    }

    /** Tells whether a parameter is the number of an operation, whether there is such an operation or not. */
    static boolean isNumber(String id) {
        return id.matches("\\d{1,18}");
    }

    static Map<String, Object> row(OperationReading operation, ApplicationReading application) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", operation.id());
        row.put("transaction", operation.transaction());
        row.put("startedAtMillis", operation.startedAtMillis());
        row.put("nanos", operation.nanos());
        row.put("databaseNanos", operation.databaseNanos());
        row.put("kind", operation.kind());
        row.put("model", operation.model());
        row.put("records", operation.records());
        row.put("hookRuns", operation.hookRuns());
        row.put("hookFailures", operation.hookFailures());
        row.put("statements", operation.statements());
        row.put("depth", operation.depth());
        row.put("chunks", operation.chunks());
        row.put("outcome", operation.outcome().name());
        row.put("endedAtMillis", operation.endedAtMillis());
        row.put("caller", operation.caller());
        row.put("thread", operation.thread());
        row.put("traceId", operation.traceId());
        row.put("failureClass", operation.failureClass());
        row.put("failureFrame", operation.failureFrame());
        row.put("failingHook", hook(operation.failingHook(), application));
        row.put("rootCauseClass", operation.cause().className());
        row.put("sqlState", operation.cause().sqlState());
        row.put("failedSql", operation.cause().sql());
        return row;
    }

    private static Map<String, Object> row(StepReading step, ApplicationReading application) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("parent", step.parent());
        row.put("kind", step.kind());
        row.put("label", step.label());
        row.put("hook", hook(step.hook(), application));
        row.put("model", step.model());
        row.put("chunk", step.chunk());
        row.put("records", step.records());
        row.put("times", step.times());
        row.put("startNanos", step.startNanos());
        row.put("nanos", step.nanos());
        row.put("failureClass", step.failureClass());
        row.put("frame", step.frame());
        return row;
    }

    private static Map<String, Object> row(WrittenReading written) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", written.model());
        row.put("change", written.change());
        row.put("records", written.records());
        return row;
    }

    private static String hook(int index, ApplicationReading application) {
        return index < 0 || index >= application.hooks().size()
                ? ""
                : application.hooks().get(index).id();
    }
}
