package org.bulkhooks.it.chromium;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A connection to a browser by the Chrome DevTools Protocol. Thread-safe. */
final class DevTools implements AutoCloseable {

    /** An answer that takes longer never comes. */
    private static final long PATIENCE_SECONDS = 120;

    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonObject>> listeners = new ConcurrentHashMap<>();
    private int lastId;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .join();
    }

    /** Calls a listener with the name and parameters of each event of a session, on a thread of the connection. */
    void listen(String session, BiConsumer<String, JsonObject> listener) {
        listeners.put(session, listener);
    }

    void forget(String session) {
        listeners.remove(session);
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param session the session of a tab, or empty for the browser itself
     * @throws IllegalStateException if the browser refuses it, does not answer, or is gone
     */
    JsonObject send(String session, String method, Map<String, ?> parameters) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        synchronized (this) { // one message at a time, in the order of the ids
            int id = ++lastId;
            asked.put(id, answer);
            var command = Json.createObjectBuilder()
                    .add("id", id)
                    .add("method", method)
                    .add("params", Json.createObjectBuilder(Map.copyOf(parameters)));
            if (!session.isEmpty()) {
                command.add("sessionId", session);
            }
            socket.sendText(command.build().toString(), true).join();
        }
        JsonObject answered = await(answer, method);
        if (answered.containsKey("error")) {
            throw new IllegalStateException(method + ": " + answered.get("error"));
        }
        return answered.getJsonObject("result");
    }

    /** Waits for what the browser will tell. */
    static <T> T await(CompletableFuture<T> awaited, String what) {
        try {
            return awaited.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(what, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, interrupted);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(JsonObject message) {
        CompletableFuture<JsonObject> answer = message.containsKey("id") ? asked.remove(message.getInt("id")) : null;
        if (answer != null) {
            answer.complete(message);
            return;
        }
        BiConsumer<String, JsonObject> listener = listeners.get(message.getString("sessionId", ""));
        if (listener != null) {
            listener.accept(message.getString("method", ""), message.getJsonObject("params"));
        }
    }

    private final class Messages implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                try (JsonReader reader = Json.createReader(new StringReader(parts.toString()))) {
                    receive(reader.readObject());
                }
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            onError(from, new IllegalStateException("the browser closed the connection"));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            asked.values().forEach(answer -> answer.completeExceptionally(error));
        }
    }
}
