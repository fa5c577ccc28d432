package org.bulkhooks.console.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Answers requests with files. */
public final class Download {

    private Download() {}

    /** Returns the parameters of a request, each with its first value. */
    public static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    /** Tells whether CSV is asked for, by the end of the path. */
    public static boolean isCsv(HttpServletRequest request) {
        return request.getServletPath().endsWith(".csv");
    }

    /** Answers with CSV that a browser saves. */
    public static void csv(HttpServletResponse response, String name, String text) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        send(response, "text/csv", text);
    }

    /** Answers with JSON that a browser shows. */
    public static void json(HttpServletResponse response, Object value) throws IOException {
        send(response, "application/json", Json.of(value));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
