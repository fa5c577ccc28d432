package org.bulkhooks.it.console;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bulkhooks.it.html.HiddenFields;

/**
 * An HTTP client that keeps cookies and submits forms, but follows no redirect, so that tests see each answer. It
 * speaks HTTP/1.1, as browsers do without TLS.
 */
final class Browser {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    final Map<String, String> cookies = new TreeMap<>();

    /** What a proxy before the server says that it speaks; empty if there is no proxy. */
    String forwardedProtocol = "";

    /** Opens a browser on an application, such as {@code http://127.0.0.1:8080/hooks-console}. */
    Browser(URI root) {
        this.root = root;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Opens the login page for a page and submits its form. */
    HttpResponse<String> login(String user, String password, String target) throws IOException, InterruptedException {
        return post("/login", loginForm(get("/login?to=" + encode(target)), user, password));
    }

    /** Fills in the form of the login page. */
    static Map<String, String> loginForm(HttpResponse<String> page, String user, String password) {
        Map<String, String> form = HiddenFields.of(page.body(), "login");
        form.putAll(Map.of("user", user, "password", password, "submit", "Log in"));
        return form;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!forwardedProtocol.isEmpty()) {
            request.header("X-Forwarded-Proto", forwardedProtocol);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String header : response.headers().allValues("Set-Cookie")) {
            HttpCookie.parse(header).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        }
        return response;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
