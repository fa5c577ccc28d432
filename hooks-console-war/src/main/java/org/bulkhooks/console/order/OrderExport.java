package org.bulkhooks.console.order;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.export.ApplicationDownload;
import org.bulkhooks.console.export.Csv;
import org.bulkhooks.console.export.Download;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.OrderStep;
import org.bulkhooks.console.reading.Orders;

/** The files /order.csv and /order.json: all steps of the order, hooks and others. */
@WebServlet({"/order.csv", "/order.json"})
public final class OrderExport extends ApplicationDownload {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes servlets
    private Orders orders;

    @Override
    protected void answer(
            ApplicationReading application,
            Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, UnreadableException {
        OrderRequest asked = OrderRequest.of(application, parameters);
        if (!asked.unknown().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<List<OrderStep>> steps = orders.order(application, asked.entityClass(), asked.change());
        if (steps.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<Map<String, Object>> rows = rows(application, steps.get());
        if (Download.isCsv(request)) {
            Download.csv(response, "order", csv(rows));
        } else {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("application", application.key().name());
            document.put("entityClass", asked.entityClass());
            document.put("change", asked.change());
            document.put("steps", rows);
            Download.json(response, document);
        }
    }

    static List<Map<String, Object>> rows(ApplicationReading application, List<OrderStep> steps) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int place = 0;
        for (OrderStep step : steps) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("phase", step.phase());
            row.put("kind", step.kind());
            if (step.isHook()) {
                HookReading hook = application.hooks().get(step.hook());
                row.put("place", ++place);
                row.put("hook", hook.id());
                row.put("beanClass", hook.beanClass());
                row.put("method", hook.method());
                row.put("event", hook.event());
                row.put("model", hook.model());
                row.put("priority", hook.priority());
                row.put("explicitPriority", hook.explicitPriority());
                row.put("tie", step.tieGroup());
                row.put("transactionPhase", hook.phase());
                row.put("condition", hook.selection().condition());
            }
            row.put("text", step.text());
            rows.add(row);
        }
        return rows;
    }

    static String csv(List<Map<String, Object>> rows) {
        List<String> head = List.of(
                "place",
                "phase",
                "kind",
                "beanClass",
                "method",
                "event",
                "model",
                "priority",
                "explicitPriority",
                "tie",
                "transactionPhase",
                "condition",
                "text");
        Csv csv = new Csv().row(head);
        rows.forEach(row -> csv.row(head.stream()
                .map(column -> String.valueOf(row.getOrDefault(column, "")))
                .toList()));
        return csv.toString();
    }
}
