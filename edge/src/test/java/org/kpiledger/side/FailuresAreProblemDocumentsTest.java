package org.kpiledger.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.edge.LoadGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = Side.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FailuresAreProblemDocumentsTest {
    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    LoadGate gate;

    Client client;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("kpiledger.data", data::toString);
    }

    @BeforeEach
    void client() {
        client = new Client(port);
    }

    @AfterEach
    void open() {
        gate.open();
    }

    private JsonNode problem(int status, String code, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonNode body = Client.json(answer);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("type").asString()).isEqualTo("urn:kpi-ledger:problem:" + code);
        assertThat(body.path("title").asString()).isNotBlank();
        assertThat(body.path("detail").asString()).endsWith(".");
        return body;
    }

    private HttpRequest.Builder post(String contentType, String body) {
        return client.asPlanner("/api/echo")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void unknownAddress() throws Exception {
        problem(404, "no-such-resource", client.asPlanner("/api/no-such-thing"));
        problem(404, "no-such-resource", client.asPlanner("/log/no-such-thing").header("Accept", "text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%ed%a0%80"})
    void parameterThatIsNoText(String escaped) throws Exception {
        problem(400, "malformed-parameter", client.asPlanner("/api/numbers/1?other=" + escaped));
    }

    @Test
    void wrongMethodNamesTheRightOnes() throws Exception {
        problem(405, "method-not-allowed", client.asPlanner("/api/whoami").DELETE());
        assertThat(client.send(client.asPlanner("/api/whoami").DELETE())
                        .headers()
                        .firstValue("allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void typesThatAreNotSpoken() throws Exception {
        problem(406, "not-acceptable", client.asPlanner("/api/whoami").header("Accept", "image/png"));
        problem(415, "unsupported-media-type", post("application/x-www-form-urlencoded", "a=1"));
    }

    @Test
    void bodyThatIsNotJson() throws Exception {
        problem(400, "malformed-body", post("application/json", "{\"a\":"));
    }

    @Test
    void parameterOfAnotherTypeIsNamed() throws Exception {
        JsonNode problem = problem(422, "bad-parameter", client.asPlanner("/api/numbers/2?times=many"));
        assertThat(problem.path("errors").get(0).path("pointer").asString()).isEqualTo("/times");
        assertThat(problem(422, "bad-parameter", client.asPlanner("/api/numbers/two"))
                        .path("detail")
                        .asString())
                .isEqualTo("The parameter number cannot be read: it must be a whole number.");
    }

    @Test
    void whatASideThrowsIsTranslatedByThatSide() throws Exception {
        assertThat(problem(409, "refused-here", client.asPlanner("/api/refused"))
                        .has("errors"))
                .isFalse();
    }

    @Test
    void thrownProblemKeepsItsRetryAfter() throws Exception {
        JsonNode body = problem(503, "not-yet-visible", client.asPlanner("/api/late"));
        assertThat(body.has("retryAfter")).isFalse();
        assertThat(client.send(client.asPlanner("/api/late")).headers().firstValue("retry-after"))
                .hasValue("1");
    }

    @Test
    void unexpectedFailureHasAReferenceAndShowsNothingOfTheInside() throws Exception {
        JsonNode body = problem(500, "internal-error", client.asPlanner("/api/broken"));
        assertThat(body.toString()).doesNotContain("inside", "IllegalState", "at org.");
        assertThat(body.path("detail").asString()).containsPattern("under [0-9a-f]{12}\\.");
    }

    @Test
    void whatTheFirewallRejectsIsAProblemToo() throws Exception {
        problem(400, "bad-request", client.asPlanner("/api/a;b=c"));
    }

    @Test
    void headerThatIsNoHeaderGetsAnAnswerOfTheServerItself() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("NOT HTTP AT ALL\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void apiWaitsForTheFirstLoadButForTheStatusHealthAndCheckpoint() throws Exception {
        gate.close();
        problem(503, "loading", client.asPlanner("/api/whoami"));
        problem(503, "loading", client.to("/api/actors"));
        assertThat(client.send(client.asPlanner("/api/whoami")).headers().firstValue("retry-after"))
                .isPresent();
        assertThat(client.send(client.asPlanner("/api/status")).body())
                .contains("\"position\":7", "\"relay\":{\"state\":\"RUNNING\"}");
        assertThat(client.send(client.to("/log/checkpoint")).statusCode()).isEqualTo(200);
        assertThat(client.send(client.to("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
        gate.open();
        assertThat(client.send(client.asPlanner("/api/whoami")).statusCode()).isEqualTo(200);
    }
}
