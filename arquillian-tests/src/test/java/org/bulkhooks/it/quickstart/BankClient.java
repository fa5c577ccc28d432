package org.bulkhooks.it.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Talks to the quickstart as any client would. It keeps cookies, as a browser does. */
public final class BankClient {

    private static final String BOUNDARY = "----bank-of-the-quickstart";

    private final HttpClient client =
            newClient().cookieHandler(new CookieManager()).build();

    private final URI application;

    /** Makes a client of the application at that address, which ends with a slash. */
    public BankClient(URI application) {
        this.application = application;
    }

    /** Speaks HTTP/1.1, as browsers do without TLS. */
    private static HttpClient.Builder newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path)));
    }

    Answer post(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path)).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Posts nothing, with a header. */
    Answer postWith(String header, String value, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path))
                .header(header, value)
                .POST(BodyPublishers.noBody()));
    }

    /** Returns the cookie that the page gives to a browser that has none. */
    String sessionCookie() throws IOException, InterruptedException {
        return newClient()
                .build()
                .send(HttpRequest.newBuilder(application).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElse("none");
    }

    Answer postJson(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json.getBytes(UTF_8));
    }

    Answer patchJson(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    /** Sends a file as the part "file" of a form. */
    Answer upload(String path, byte[] file) throws IOException, InterruptedException {
        return upload(path, new Form().file("file", file));
    }

    Answer upload(String path, Form form) throws IOException, InterruptedException {
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form.body(BOUNDARY));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }
}
