package org.bulkhooks.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.console.login.ConsoleConfiguration;
import org.bulkhooks.console.text.Texts;

/**
 * A page of our own for what went wrong. It is made without Faces, which may be what failed, and names neither server
 * nor exception.
 *
 * @param status the HTTP status
 * @param title what happened, in short
 * @param body what happened and what to do, as HTML
 */
record ErrorPage(int status, String title, String body) {

    /** The status of the answer to a form of a session that has ended. */
    static final int EXPIRED = HttpServletResponse.SC_CONFLICT;

    private static final String TO_OVERVIEW = link("/", "error.to-overview");
    private static final String TO_LOGIN = link("/login", "error.to-login");

    static ErrorPage of(int status) {
        String key = "error." + (Texts.has("error." + status) ? status : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return new ErrorPage(
                status, Texts.of(key + ".title"), paragraph(text(key)) + (status == EXPIRED ? TO_LOGIN : TO_OVERVIEW));
    }

    static ErrorPage withoutRole(String user) {
        return new ErrorPage(
                HttpServletResponse.SC_FORBIDDEN,
                Texts.of("error.no-role.title"),
                paragraph(Html.escape(Texts.of("error.no-role", user))) + TO_LOGIN);
    }

    static ErrorPage unconfigured(List<String> problems) {
        String list = problems.stream()
                .map(problem -> "<li>" + Html.escape(problem) + "</li>")
                .collect(Collectors.joining());
        return new ErrorPage(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Texts.of("error.closed.title"), """
                <p>%s</p>
                <ul>%s</ul>
                <h2>%s</h2>
                <ol>
                <li>%s</li>
                <li>%s
                <pre><code>%s=...
                %s=...</code></pre>
                %s</li>
                <li>%s</li>
                </ol>
                """.formatted(
                        text("error.closed"),
                        list,
                        text("error.closed.how"),
                        text("error.closed.run").replace("{0}", code("java -jar hooks-console.war")),
                        text("error.closed.set"),
                        ConsoleConfiguration.USER,
                        ConsoleConfiguration.PASSWORD_HASH,
                        text("error.closed.realm").replace("{0}", code(ConsoleConfiguration.REALM + "=true")),
                        text("error.closed.reload")));
    }

    /** Returns a text as HTML; what stands for {0} may be HTML. */
    private static String text(String key) {
        return Html.escape(Texts.of(key));
    }

    private static String code(String text) {
        return "<code>" + Html.escape(text) + "</code>";
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String link(String path, String key) {
        return paragraph("<a href=\"{root}" + path + "\">" + text(key) + "</a>");
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
                <title>%2$s · %4$s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%1$s/css/console.css">
                </head>
                <body class="entry">
                <main id="content">
                <p class="brand">%4$s</p>
                <h1>%2$s</h1>
                <div class="prose">%3$s</div>
                </main>
                </body>
                </html>
                """.formatted(root, Html.escape(title), body.replace("{root}", root), text("brand"));
    }
}
