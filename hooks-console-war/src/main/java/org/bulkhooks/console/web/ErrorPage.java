package org.bulkhooks.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of our own for what went wrong. It is made without Faces, which may be what failed, and names neither server
 * nor exception.
 *
 * @param status the HTTP status
 * @param title what happened, in short
 * @param body what happened and what to do, as HTML
 */
record ErrorPage(int status, String title, String body) {

    private static final String START = "<p><a href=\"{root}/\">To the overview</a></p>";

    static ErrorPage of(int status) {
        return switch (status) {
            case 403 ->
                new ErrorPage(
                        status,
                        "Not allowed",
                        "<p>You have no role here that allows this, or the request did not come from a page of this console."
                                + "</p>" + START);
            case 404 ->
                new ErrorPage(
                        status,
                        "Not found",
                        "<p>There is no such page or hook. If there was one a moment ago, its application may have been "
                                + "undeployed, or deployed again without it.</p>" + START);
            case 405 ->
                new ErrorPage(
                        status, "Not allowed", "<p>The console does not support this request method here.</p>" + START);
            case 400 -> new ErrorPage(status, "Not understood", "<p>The request is malformed.</p>" + START);
            case 503 -> new ErrorPage(status, "Not available", "<p>Please try again in a while.</p>" + START);
            default ->
                new ErrorPage(
                        status,
                        "Something failed",
                        "<p>The console failed to answer. The server's log says why. The applications and their hooks are "
                                + "not affected.</p>" + START);
        };
    }

    static ErrorPage expired() {
        return new ErrorPage(
                HttpServletResponse.SC_CONFLICT,
                "This page has expired",
                "<p>Your session has ended, so the console did not do what you asked for. Please log in again.</p>"
                        + "<p><a href=\"{root}/login\">Log in</a></p>");
    }

    static ErrorPage unconfigured(List<String> problems) {
        String list = problems.stream()
                .map(problem -> "<li>" + Html.escape(problem) + "</li>")
                .collect(Collectors.joining());
        return new ErrorPage(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The login is not configured yet", """
                <p>The console stays closed until its login is configured.</p>
                <ul>%s</ul>
                <h2>To configure it</h2>
                <ol>
                <li>Run <code>java -jar hooks-console.war</code>. It asks for a password and prints two properties.</li>
                <li>Set them where MicroProfile Config finds them: system properties of the server,
                environment variables, or a configuration file of the server.
                <pre><code>bulkhooks.console.user=...
                bulkhooks.console.password-hash=...</code></pre></li>
                <li>Reload this page. Restart the server if it reads its configuration only then.</li>
                </ol>
                """.formatted(list));
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html(request.getContextPath()));
    }

    String html(String contextPath) {
        String root = Html.escape(contextPath);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s · Bulk Hooks</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%1$s/css/console.css">
                </head>
                <body class="entry">
                <main id="content">
                <p class="brand">Bulk Hooks</p>
                <h1>%2$s</h1>
                <div class="prose">%3$s</div>
                </main>
                </body>
                </html>
                """.formatted(root, Html.escape(title), body.replace("{root}", root));
    }
}
