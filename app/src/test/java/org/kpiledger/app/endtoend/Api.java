package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, called as one of the demo accounts. */
final class Api {
    private static final List<String> OF_QUERIES =
            List.of("/api/plans", "/api/audit", "/api/diff", "/api/authority", "/api/exceptions");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI commands;
    private final URI queries;

    /** Of one process that has both sides. */
    Api(URI address) {
        this(address, address);
    }

    Api(URI commands, URI queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** A status and the document that came with it. */
    record Reply(int status, JsonNode body) {
        String code() {
            return body.path("code").asString();
        }
    }

    JsonNode get(String account, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(account, path).GET());
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    HttpResponse<String> raw(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).GET());
    }

    /** @param key empty for none */
    Reply command(String account, String name, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(account, "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response = send(request);
        return new Reply(response.statusCode(), JSON.readTree(response.body()));
    }

    Reply post(String account, String path, String contentType, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(account, path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        return new Reply(response.statusCode(), JSON.readTree(response.body()));
    }

    Reply put(String account, String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(account, path).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
        return new Reply(response.statusCode(), JSON.readTree(response.body()));
    }

    /** One command a line, one answer a line. */
    List<JsonNode> batch(String account, String lines) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(account, "/api/commands")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().map(JSON::readTree).toList();
    }

    /** The lines of the whole feed. */
    List<String> feed() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (; ; ) {
            HttpResponse<String> page = raw("integrator", "/api/events?limit=1000&after=" + lines.size());
            List<String> more = page.body().lines().toList();
            if (more.isEmpty()) {
                return lines;
            }
            lines.addAll(more);
        }
    }

    long position() throws IOException, InterruptedException {
        return get("admin", "/api/status").get("position").longValue();
    }

    private HttpRequest.Builder request(String account, String path) {
        String login = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(sideOf(path).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login);
    }

    private URI sideOf(String path) {
        return OF_QUERIES.stream().anyMatch(path::startsWith) ? queries : commands;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
