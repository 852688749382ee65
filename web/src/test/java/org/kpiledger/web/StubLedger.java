package org.kpiledger.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers like the API with fixed files, or with a problem that a test sets; remembers what it was asked. */
final class StubLedger implements AutoCloseable {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/api/plans", "plans"),
            Map.entry("/api/plans/OP-23", "plan"),
            Map.entry("/api/plans/OP-23/allocations", "allocations"),
            Map.entry("/api/plans/OP-23/kpis", "kpis"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K4", "kpi"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K4/values", "values"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K1", "kpi-not-reported"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K1/values", "no-values"),
            Map.entry("/api/plans/OP-23/risks", "risks"),
            Map.entry("/api/audit", "audit"),
            Map.entry("/api/actors", "actors"),
            Map.entry("/api/status", "status"),
            Map.entry("/actuator/health/liveness", "liveness"));

    /** What was asked: path and query, and with what identity. */
    record Asked(URI uri, String authorization) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String insteadOf = "/";
    private volatile @Nullable Answer instead;
    private volatile @Nullable String simulated;

    StubLedger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    /** From now on everything is answered with this problem. */
    void refuses(int status, String code, String errors) {
        refusesQueriesOf("/", status, code, errors);
    }

    /** From now on every path that begins so is answered with this problem. */
    void refusesQueriesOf(String path, int status, String code, String errors) {
        insteadOf = path;
        instead = new Answer(status, """
                {"type":"urn:kpi-ledger:problem:%1$s","title":"No","status":%2$d,"detail":"Because.","code":"%1$s","errors":%3$s}""".formatted(code, status, errors));
    }

    void answers(int status, String body) {
        insteadOf = "/";
        instead = new Answer(status, body);
    }

    /** From now on every answer is marked as one of this simulated log. */
    void simulates(String log) {
        simulated = log;
    }

    void behaves() {
        instead = null;
        simulated = null;
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
            Answer answer = instead;
            if (answer == null || !exchange.getRequestURI().getPath().startsWith(insteadOf)) {
                answer = file(exchange.getRequestURI());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            String log = simulated;
            if (log != null) {
                exchange.getResponseHeaders().add("KPI-Ledger-Log", log);
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer file(URI uri) throws IOException {
        boolean otherYear = uri.getPath().endsWith("/allocations") && !"year=2023".equals(uri.getQuery());
        boolean inOrder = String.valueOf(uri.getQuery()).contains("order=asc");
        String name = inOrder ? "audit-in-order" : FILES.get(uri.getPath());
        if (name == null || otherYear) {
            String code = otherYear ? "unknown-budget" : "unknown-kpi";
            return new Answer(404, "{\"status\":404,\"code\":\"" + code + "\",\"detail\":\"None.\"}");
        }
        try (InputStream in = StubLedger.class.getResourceAsStream("/ledger/" + name + ".json")) {
            return new Answer(200, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
