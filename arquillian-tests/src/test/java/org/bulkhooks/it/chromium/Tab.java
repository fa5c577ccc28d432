package org.bulkhooks.it.chromium;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** A tab of a browser, and what happened in it since its page was asked for. For one thread. */
public final class Tab implements AutoCloseable {

    /** What a page asked a server for. */
    public record Request(String url, String type) {}

    private final DevTools tools;
    private final String context;
    private final String target;
    private final String session;
    private final List<String> problems = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private volatile CompletableFuture<Boolean> load = new CompletableFuture<>();
    private volatile CompletableFuture<Boolean> timePassed = new CompletableFuture<>();

    Tab(DevTools tools, String context) {
        this.tools = tools;
        this.context = context;
        target = tools.send("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .getString("targetId");
        session = tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .getString("sessionId");
        tools.listen(session, this::happened);
        for (String domain : List.of("Page", "Runtime", "Network", "Log", "Audits")) {
            send(domain + ".enable", Map.of());
        }
        media(false, false);
        send("Emulation.setScrollbarsHidden", Map.of("hidden", true)); // they lie over the page, as on phones
    }

    private void happened(String event, JsonObject parameters) {
        switch (event) {
            case "Page.loadEventFired" -> load.complete(true);
            case "Emulation.virtualTimeBudgetExpired" -> timePassed.complete(true);
            case "Network.requestWillBeSent" -> request(parameters);
            case "Runtime.exceptionThrown" -> problem("exception: " + parameters.get("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(parameters.getString("type"))) {
                    problem("console: " + parameters.get("args"));
                }
            }
            case "Log.entryAdded" -> {
                JsonObject entry = parameters.getJsonObject("entry");
                if (List.of("error", "warning").contains(entry.getString("level"))) {
                    problem("log: " + entry.getString("text") + " " + entry.getString("url", ""));
                }
            }
            case "Audits.issueAdded" -> {
                JsonObject issue = parameters.getJsonObject("issue");
                if (issue.getString("code").contains("SecurityPolicy")) {
                    problem("policy: " + issue.get("details"));
                }
            }
            default -> {} // nothing that a test looks at
        }
    }

    private void request(JsonObject parameters) {
        String url = parameters.getJsonObject("request").getString("url");
        if (!url.startsWith("data:")) {
            synchronized (requests) {
                requests.add(new Request(url, parameters.getString("type", "Other")));
            }
        }
    }

    private void problem(String text) {
        synchronized (problems) {
            problems.add(text);
        }
    }

    /** Opens a page and returns when it is loaded; forgets what the page before it did. */
    public void open(String url) {
        synchronized (problems) {
            problems.clear();
        }
        synchronized (requests) {
            requests.clear();
        }
        whileLoading(() -> {
            JsonObject answer = send("Page.navigate", Map.of("url", url));
            if (answer.containsKey("errorText")) {
                throw new IllegalStateException(url + ": " + answer.getString("errorText"));
            }
        });
    }

    /** Does something that leads to another page and returns when that is loaded. */
    public void whileLoading(Runnable action) {
        CompletableFuture<Boolean> loaded = new CompletableFuture<>();
        load = loaded;
        action.run();
        DevTools.await(loaded, "load of a page");
    }

    /**
     * Evaluates an expression in the page, which its Content-Security-Policy does not hinder; waits for a promise.
     *
     * @return null, text, a number, a truth value, or JSON of them
     */
    public JsonValue evaluate(String expression) {
        JsonObject answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
    }

    public String text(String expression) {
        return evaluate(expression) instanceof JsonString text ? text.getString() : "";
    }

    public int number(String expression) {
        return ((JsonNumber) evaluate(expression)).intValue();
    }

    public List<String> texts(String expression) {
        JsonArray texts = (JsonArray) evaluate(expression);
        return texts.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** Returns the address of the page. */
    public String url() {
        return text("location.href");
    }

    /** Sets the size of the window in CSS pixels. */
    public void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets the colours that the user prefers, for the screen or for paper; the user wants nothing to move. */
    public void media(boolean dark, boolean print) {
        var scheme = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("name", "prefers-color-scheme")
                        .add("value", dark ? "dark" : "light"))
                .add(Json.createObjectBuilder()
                        .add("name", "prefers-reduced-motion")
                        .add("value", "reduce"))
                .build();
        send("Emulation.setEmulatedMedia", Map.of("media", print ? "print" : "screen", "features", scheme));
    }

    /** Switches scripts of pages on or off, from the next page on. */
    public void scripts(boolean on) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Lets time pass for the page at once; it waits for answers of servers. Time stands still then for this tab. */
    public void pass(Duration time) {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        timePassed = passed;
        send(
                "Emulation.setVirtualTimePolicy",
                Map.of("policy", "pauseIfNetworkFetchesPending", "budget", time.toMillis()));
        DevTools.await(passed, "time that passes");
    }

    /** Presses and releases a key, such as {@code Tab} or {@code Enter}. */
    public void press(String key) {
        int code =
                switch (key) {
                    case "Tab" -> 9;
                    case "Enter" -> 13;
                    case "Escape" -> 27;
                    default -> throw new IllegalArgumentException(key);
                };
        String text = key.equals("Enter") ? "\r" : "";
        send(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "code",
                        key,
                        "windowsVirtualKeyCode",
                        code,
                        "text",
                        text));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Types text into what has the focus. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Writes a picture of the whole page. */
    public void picture(Path file) throws IOException {
        String data = send(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", page()))
                .getString("data");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, Base64.getDecoder().decode(data));
    }

    private JsonObject page() {
        return Json.createObjectBuilder()
                .add("x", 0)
                .add("y", 0)
                .add("width", number("document.documentElement.clientWidth"))
                .add("height", number("document.documentElement.scrollHeight"))
                .add("scale", 1)
                .build();
    }

    /** Returns what the page and the browser complained about: errors, warnings, violations of the policy. */
    public List<String> problems() {
        send("Runtime.evaluate", Map.of("expression", "0")); // what happened before is told before its answer
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    /** Returns what the page asked the server for, itself included. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private JsonObject send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    /** Closes the tab and forgets its cookies. */
    @Override
    public void close() {
        tools.forget(session);
        tools.send("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
