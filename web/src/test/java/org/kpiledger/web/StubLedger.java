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
            Map.entry("/api/plans/OP-23/budgets", "budgets"),
            Map.entry("/api/plans/OP-23/allocations", "allocations"),
            Map.entry("/api/plans/OP-23/kpis", "kpis"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K4", "kpi"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K4/values", "values"),
            Map.entry("/api/plans/OP-23/values/under-way", "values"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K1", "kpi-not-reported"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K1/values", "no-values"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K2", "kpi-not-reported"),
            Map.entry("/api/plans/OP-23/kpis/P1.EMT.K2/values", "withdrawn-values"),
            Map.entry("/api/plans/OP-23/risks", "risks"),
            Map.entry("/api/plans/OP-23/risks/overdue", "overdue"),
            Map.entry("/api/plans/OP-23/risk-matrix", "risk-matrix"),
            Map.entry("/api/plans/OP-23/risk-matrix/movement", "movement"),
            Map.entry("/api/plans/OP-23/commitments", "commitments"),
            Map.entry("/api/plans/OP-23/pledges", "pledges"),
            Map.entry("/api/plans/OP-23/spend-beside-result", "results"),
            Map.entry("/api/plans/OP-23/activities", "activities"),
            Map.entry("/api/plans/OP-23/periods", "periods"),
            Map.entry("/api/plans/OP-23/findings", "findings"),
            Map.entry("/api/exceptions", "exceptions"),
            Map.entry("/api/authority", "authority"),
            Map.entry("/api/diff", "diff"),
            Map.entry("/log/checkpoint", "checkpoint"),
            Map.entry("/log/proof/inclusion", "inclusion"),
            Map.entry("/api/events", "event"),
            Map.entry("/api/audit", "audit"),
            Map.entry("/api/actors", "actors"),
            Map.entry("/api/status", "status"),
            Map.entry("/actuator/health/liveness", "liveness"));

    /** What was asked: path and query, and with what identity; of a command its key and body too. */
    record Asked(URI uri, String authorization, String key, String body) {
        boolean isCommand() {
            return uri.getPath().startsWith("/api/commands");
        }
    }

    private record Answer(int status, String body) {}

    /** What a command makes of a value. */
    private static final Map<String, String> STATES = Map.of(
            "RecordKpiValue", "RECORDED",
            "SubmitKpiValue", "SUBMITTED",
            "VerifyKpiValue", "VERIFIED",
            "ApproveKpiValue", "APPROVED");

    /** A text of the data that people wrote: it has a space. */
    private static final String PROSE = "(: \"[^\"]* [^\"]*)\"";

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String added = "";
    private volatile boolean everyYear;
    private volatile boolean reviewing;
    private volatile String reviewed = "VERIFIED";
    private volatile String actorWithRoles = "";
    private volatile String owner = "";
    private volatile String hands = "system";
    private volatile List<String> rolesOfActor = List.of();
    private volatile String insteadOf = "/";
    private volatile @Nullable Answer instead;
    private volatile @Nullable String simulated;
    private volatile String made = "{\"type\":\"Tried\"}";

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
        made = "{\"type\":\"Tried\"}";
        added = "";
        everyYear = false;
        reviewing = false;
        reviewed = "VERIFIED";
        actorWithRoles = "";
        owner = "";
        hands = "system";
        rolesOfActor = List.of();
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = instead;
            if (answer == null || !exchange.getRequestURI().getPath().startsWith(insteadOf)) {
                answer = switch (exchange.getRequestMethod()) {
                    case "POST" -> accepted(asked.getLast());
                    case "PUT" -> new Answer(201, "{}");
                    default -> file(exchange.getRequestURI());
                };
            }
            if (answer.status() == 0) {
                return;
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

    /** What was sent so far as commands. */
    List<Asked> commands() {
        return asked.stream().filter(Asked::isCommand).toList();
    }

    /** From now on every path that begins so is cut off without an answer. */
    void cutsOff(String path) {
        insteadOf = path;
        instead = new Answer(0, "");
    }

    /** From now on each year has the same budget. */
    void hasBudgetsOfAllYears() {
        everyYear = true;
    }

    /** From now on the value that is verified already is in the state to which the last command brought it. */
    void reviews() {
        reviewing = true;
    }

    /** From now on commands find that all is so already. */
    void hasItSo() {
        made = "";
    }

    /** From now on this is who could act in these roles, whatever is asked about, and who owns KPIs and risks. */
    void grants(String actor, String... roles) {
        actorWithRoles = actor;
        owner = actor;
        rolesOfActor = List.of(roles);
    }

    /** From now on somebody else owns KPIs and risks. */
    void belongsToAnother() {
        owner = "p-ba9876543210";
    }

    /** From now on the values that wait for somebody went through the hands of this actor. */
    void wereHandledBy(String actor) {
        hands = actor;
    }

    /** From now on each text of the data has this behind it. */
    void adds(String text) {
        added = text;
    }

    /** From now on the first of many commands is refused for these errors, and no other is answered. */
    void refusesRows(String errors) {
        insteadOf = "/api/commands";
        instead = new Answer(
                200, "{\"status\":422,\"code\":\"invalid\",\"detail\":\"Because.\",\"errors\":" + errors + "}\n");
    }

    private Answer accepted(Asked command) {
        String path = command.uri().getPath();
        if (reviewing) {
            reviewed = STATES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), reviewed);
        }
        String one =
                "{\"commandId\":\"c\",\"subject\":\"%s\",\"sequence\":1,\"position\":613,\"status\":200,\"events\":[%s]}"
                        .formatted("OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005", made);
        return new Answer(
                200,
                path.equals("/api/commands")
                        ? (one + "\n").repeat((int) command.body().lines().count())
                        : one);
    }

    private Answer file(URI uri) throws IOException {
        boolean otherYear = !everyYear
                && uri.getPath().endsWith("/allocations")
                && !String.valueOf(uri.getQuery()).contains("year=2023");
        boolean inOrder = String.valueOf(uri.getQuery()).contains("order=asc");
        boolean alone = String.valueOf(uri.getQuery()).contains("from=@611");
        boolean allYears = everyYear && uri.getPath().endsWith("/budgets");
        String name = inOrder
                ? "audit-in-order"
                : alone ? "audit-611" : allYears ? "budgets-of-all-years" : FILES.get(uri.getPath());
        if (name == null || otherYear) {
            String code = otherYear ? "unknown-budget" : "unknown-kpi";
            return new Answer(404, "{\"status\":404,\"code\":\"" + code + "\",\"detail\":\"None.\"}");
        }
        try (InputStream in = StubLedger.class.getResourceAsStream("/ledger/" + name + ".json")) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            body = body.replace("\"state\": \"VERIFIED\"", "\"state\": \"" + reviewed + "\"");
            body = body.replace("\"handledBy\": [\"system\"]", "\"handledBy\": [\"" + hands + "\"]");
            boolean granted = name.equals("authority")
                    && rolesOfActor.stream()
                            .anyMatch(role -> String.valueOf(uri.getQuery()).contains("role=" + role));
            if (granted) {
                body = body.replace("p-0123456789ab", actorWithRoles);
            }
            if (!owner.isEmpty()) {
                body = body.replace("\"owner\": \"p-0123456789ab\"", "\"owner\": \"" + owner + "\"");
            }
            return new Answer(200, added.isEmpty() ? body : body.replaceAll(PROSE, "$1" + added + "\""));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
