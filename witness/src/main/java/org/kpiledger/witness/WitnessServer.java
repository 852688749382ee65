package org.kpiledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpiledger.log.SignedCheckpoint;

/**
 * A witness over HTTP: {@code POST /add-checkpoint} and {@code GET /<origin hash>/checkpoint}.
 *
 * <p>It is open to everybody, as its specification says, since nothing but the signature on a checkpoint counts; so
 * connections, the size of a request and the time that it may take are bounded.
 */
final class WitnessServer implements AutoCloseable {
    private static final Pattern LAST = Pattern.compile("/(?<hash>[0-9a-f]{64})/checkpoint");
    private static final int BACKLOG = 64;

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    static {
        // Read by the server of the platform when its first one is made; it has no other way to be told.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", "256");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "64");
    }

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** @throws IOException when the address cannot be listened on */
    static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        HttpServer http = HttpServer.create(address, BACKLOG);
        WitnessServer server = new WitnessServer(witness, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (RuntimeException failed) {
                System.err.println("A request failed: " + failed);
                answer = Answer.refused(500, "The witness failed; its operator finds the reason in its output.");
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod().toUpperCase(Locale.ROOT);
        if (path.equals("/add-checkpoint")) {
            return method.equals("POST") ? add(exchange) : Answer.refused(405, "Use POST.");
        }
        Matcher last = LAST.matcher(path);
        if (last.matches()) {
            return method.equals("GET")
                    ? witness.lastByHash(String.valueOf(last.group("hash")))
                            .map(SignedCheckpoint::note)
                            .map(Answer::ok)
                            .orElseGet(() -> Answer.refused(404, "No checkpoint of such a log was cosigned here."))
                    : Answer.refused(405, "Use GET.");
        }
        return Answer.refused(404, "A witness has POST /add-checkpoint and GET /<origin hash>/checkpoint.");
    }

    private Answer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.BYTES_MAX + 1);
        if (body.length > AddCheckpoint.BYTES_MAX) {
            return Answer.refused(413, "A request has at most " + AddCheckpoint.BYTES_MAX + " bytes.");
        }
        try {
            return witness.add(AddCheckpoint.parse(body));
        } catch (AddCheckpoint.BadRequest bad) {
            return Answer.refused(400, String.valueOf(bad.getMessage()));
        }
    }

    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
