package org.kpiledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.TestBroker;
import org.kpiledger.query.status.RowsHealth;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query side that has read one history from a real broker, for all tests of this process that ask it over HTTP. */
final class StartedQueries {
    /** Of the history, in entries. */
    static final int LENGTH = 200;

    private static final TestLog LOG = RandomHistory.of(42, LENGTH);
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8));
    private static final StartedQueries SHARED = new StartedQueries();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;
    private final int port;

    private StartedQueries() {
        TestBroker broker = TestBroker.shared();
        EventsTopic topic = broker.create(EventsTopic.NAME);
        broker.send(topic, 0, LOG.bytes());
        Path folder = folder();
        application = new SpringApplicationBuilder(QuerySideApplication.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--kpiledger.data=" + folder,
                        "--kpiledger.kafka.bootstrap-servers=" + broker.address());
        broker.stopsAfter(() -> stop(folder));
        port = Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
        // Until all that the topic holds is in the rows, the health is bad and the interface says that it is loading.
        await().atMost(Duration.ofSeconds(60)).until(() -> health().equals("UP"));
    }

    static StartedQueries shared() {
        return SHARED;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("queries");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void stop(Path folder) {
        application.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private String health() {
        return application.getBean(RowsHealth.class).health().getStatus().getCode();
    }

    <T> Map<String, T> beans(Class<T> type) {
        return application.getBeansOfType(type);
    }

    JsonNode ok(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    HttpResponse<String> get(String path) {
        return get(path, "*/*");
    }

    HttpResponse<String> get(String path, String accept) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).header("Authorization", "Basic " + LOGIN));
    }

    HttpResponse<String> getAsNobody(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static String code(HttpResponse<String> answer) {
        return json(answer).get("code").stringValue();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
