package org.bulkhooks.console.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.HookView;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.RunReading;

/** The files /runs.csv and /runs.json: the last runs of a hook, with the query of the hook's page. */
@WebServlet({"/runs.csv", "/runs.json"})
public final class RunsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes servlets
    private Applications reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Download.parameters(request);
        String id = parameters.getOrDefault("id", "");
        Optional<ApplicationReading> application = HookView.find(
                reader.all(), parameters.getOrDefault("app", ""), parameters.getOrDefault("instance", ""), id);
        if (application.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            HookReading hook = application.get().hook(id).orElseThrow();
            List<RunReading> runs = application.get().statistics()
                    ? reader.details(hook, application.get().hooks().size(), 0).runs()
                    : List.of();
            if (Download.isCsv(request)) {
                Download.csv(response, "runs", RunExport.csv(runs));
            } else {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("application", hook.application().name());
                document.put("id", hook.id());
                document.put("hook", hook.beanClass() + "." + hook.method());
                document.put("runs", RunExport.rows(runs));
                Download.json(response, document);
            }
        } catch (UnreadableException unreadable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
