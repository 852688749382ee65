package org.kpiledger.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with a browser: one call after the other, each of which waits for its answer. */
final class DevTools implements AutoCloseable {
    /** A call of the browser itself, and not of one of its pages. */
    static final String BROWSER = "";

    private static final int ANSWERS_WITHIN_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages;
    private final List<JsonNode> events = new ArrayList<>();
    private int calls;

    private DevTools(HttpClient http, WebSocket socket, BlockingQueue<JsonNode> messages) {
        this.http = http;
        this.socket = socket;
        this.messages = messages;
    }

    static DevTools open(URI address) {
        BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        HttpClient http = HttpClient.newHttpClient();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(address, new Messages(messages))
                .join();
        return new DevTools(http, socket, messages);
    }

    /**
     * Has something done.
     *
     * @param session of a page, or {@link #BROWSER}
     * @return what is answered
     * @throws IOException where the browser refuses, or does not answer
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int call = ++calls;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", call);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode answer = next(method, one -> one.path("id").asInt(0) == call);
        if (answer.has("error")) {
            throw new IOException(method + " is refused by the browser: " + answer.get("error"));
        }
        return answer.get("result");
    }

    /** Returns when the event has come, also where it came before; what was passed over is forgotten with it. */
    void await(String session, String event) throws IOException, InterruptedException {
        Predicate<JsonNode> wanted = one -> one.path("method").asString("").equals(event)
                && one.path("sessionId").asString("").equals(session);
        if (events.stream().noneMatch(wanted)) {
            next(event, wanted);
        }
        events.clear();
    }

    private JsonNode next(String what, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        while (true) {
            @Nullable JsonNode message = messages.poll(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("the browser does not answer " + what);
            }
            if (wanted.test(message)) {
                return message;
            }
            events.add(message);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    /** Puts together what comes in parts. */
    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> messages;
        private final StringBuilder begun = new StringBuilder();

        Messages(BlockingQueue<JsonNode> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                messages.add(JSON.readTree(begun.toString()));
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
