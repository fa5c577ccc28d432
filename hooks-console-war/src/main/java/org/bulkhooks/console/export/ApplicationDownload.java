package org.bulkhooks.console.export;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;

/** Files about the application that a request names: 404 if there is none, 503 if it cannot be read. */
public abstract class ApplicationDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes servlets
    private Applications reader;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Download.parameters(request);
        ApplicationReading application =
                ChosenApplication.of(reader.all(), parameters).application();
        if (application == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(application, parameters, request, response);
        } catch (UnreadableException unreadable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Answers with the file, or 404 if the application has nothing of the kind. */
    protected abstract void answer(
            ApplicationReading application,
            Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, UnreadableException;
}
