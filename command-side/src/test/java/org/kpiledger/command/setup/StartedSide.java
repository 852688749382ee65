package org.kpiledger.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side with its controllers, on a free port, with the demo accounts and without a broker. */
public final class StartedSide implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    private StartedSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public static StartedSide in(Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--kpiledger.data=" + data);
        // Nobody listens there: commands are taken all the same.
        all.add("--kpiledger.kafka.bootstrap-servers=127.0.0.1:9");
        return new StartedSide(
                new SpringApplicationBuilder(CommandSideApplication.class).run(all.toArray(String[]::new)));
    }

    /** Where it listens, without a path. */
    public URI address() {
        return base;
    }

    public HttpResponse<byte[]> get(String account, String path) {
        return send(as(account, path).GET());
    }

    public HttpResponse<byte[]> put(String account, String path, byte[] body) {
        return put(account, path, BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<byte[]> put(String account, String path, String contentType, byte[] body) {
        return send(as(account, path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<byte[]> put(String account, String path, BodyPublisher body) {
        return send(as(account, path).PUT(body));
    }

    public HttpResponse<byte[]> post(String account, String path, String contentType, String body) {
        return post(account, path, contentType, "en", body);
    }

    /** @param language that the answer is asked for in */
    public HttpResponse<byte[]> post(String account, String path, String contentType, String language, String body) {
        return send(as(account, path)
                .header("Content-Type", contentType)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> command(String account, String name, String body) {
        return send(as(account, "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The command is carried out. */
    public void done(String account, String name, String body) {
        HttpResponse<byte[]> answer = command(account, name, body);
        assertThat(answer.statusCode()).as(name + " " + text(answer)).isEqualTo(200);
    }

    public HttpResponse<byte[]> withoutLogin(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private HttpRequest.Builder as(String account, String path) {
        String login = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public static String code(HttpResponse<byte[]> answer) {
        return json(answer).get("code").stringValue();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The position of the log's last entry. */
    public long position() {
        return json(get("auditor", "/api/status")).get("position").longValue();
    }

    /** A plan OP-23 with one KPI, P1.A.K1, measured by the whole number m, whose definition is approved. */
    public void plan(boolean evidenceRequired) {
        done("planner", "RegisterPlan", """
                {"planId":"OP-23","name":{"en":"Plan"},"cycleFrom":2023,"cycleTo":2026,"currency":"CHF","zone":"Europe/Zurich","effectiveOn":"2023-01-01"}""");
        done("planner", "AddPriority", """
                {"planId":"OP-23","code":"P1","kind":"PRIORITY","name":{"en":"Connectivity"},"effectiveOn":"2023-01-01"}""");
        done("planner", "AddTheme", """
                {"planId":"OP-23","code":"P1.A","priority":"P1","name":{"en":"Networks"},"crossCutting":false,"effectiveOn":"2023-01-01"}""");
        done("planner", "ProposeKpi", """
                {"planId":"OP-23","kpi":"P1.A.K1","theme":"P1.A","name":{"en":"Networks built"},"evidenceRequired":%s,"measures":[{"code":"m","unit":"NETWORK","valueType":"COUNT","aggregation":"SUM","direction":"INCREASE"}],"effectiveOn":"2023-01-01"}""".formatted(evidenceRequired));
        done("approver", "ApproveKpi", """
                {"planId":"OP-23","kpi":"P1.A.K1","meeting":"TDAG-23","effectiveOn":"2023-01-01"}""");
    }

    @Override
    public void close() {
        context.close();
    }
}
