package org.bulkhooks.console.export;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.HookQuery;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;

/**
 * Answers the list of hooks as a file: {@code /hooks.csv} and {@code /hooks.json}, with the query of the page /hooks.
 */
@WebServlet(
        name = "hooks-export",
        urlPatterns = {HooksServlet.CSV, HooksServlet.JSON})
public final class HooksServlet extends HttpServlet {

    static final String CSV = "/hooks.csv";
    static final String JSON = "/hooks.json";

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes servlets
    private Applications reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long now = System.currentTimeMillis();
        List<ApplicationReading> applications = reader.all();
        HookQuery query = HookQuery.parse(parameters(request), HookListing.usualSpan(applications));
        HookListing listing = HookListing.of(applications, query, now);
        if (request.getServletPath().equals(CSV)) {
            response.setContentType(Csv.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"hooks.csv\"");
            response.getWriter().write(HookExport.csv(listing));
        } else {
            response.setContentType("application/json;charset=UTF-8");
            try (JsonWriter writer = Json.createWriter(response.getWriter())) {
                writer.writeObject(HookExport.json(listing, now));
            }
        }
    }

    /** Returns the first value of each parameter. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> first = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
        return first;
    }
}
