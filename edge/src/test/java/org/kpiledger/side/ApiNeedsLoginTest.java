package org.kpiledger.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.identity.Channel;
import org.kpiledger.edge.identity.IdentityTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = Side.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiNeedsLoginTest {
    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityTokens tokens;

    Client client;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("kpiledger.data", data::toString);
    }

    @BeforeEach
    void client() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/whoami",
                "/api/no-such-thing",
                "/api/status",
                "/api/actors",
                "/log/tile/0",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/asyncapi.json",
                "/actuator/prometheus",
                "/actuator"
            })
    void answers401WithoutLoginAndNeverRedirects(String path) throws Exception {
        HttpResponse<String> answer = client.send(client.to(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("www-authenticate")).anyMatch(value -> value.startsWith("Basic realm="));
        assertThat(Client.json(answer).path("code").asString()).isEqualTo("not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/checkpoint", "/actuator/health/readiness"})
    void isOpenWhereTheInterfaceSaysSo(String path) throws Exception {
        assertThat(client.send(client.to(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void showsNothingElseOfTheActuatorToAnybody() throws Exception {
        assertThat(client.send(client.asPlanner("/actuator/env")).statusCode()).isEqualTo(403);
    }

    @Test
    void basicNamesTheCallerWithoutSessionOrToken() throws Exception {
        HttpResponse<String> answer = client.send(client.asPlanner("/api/whoami"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.json(answer).path("actorId").asString())
                .isEqualTo(accounts.named("planner").orElseThrow().actorId())
                .matches("p-[0-9a-f]{12}");
        assertThat(Client.json(answer).path("channel").asString()).isEqualTo("API");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void postWithBasicNeedsNoCsrfToken() throws Exception {
        HttpResponse<String> answer = client.send(client.asPlanner("/api/echo")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        assertThat(answer.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void wrongPasswordsAreRefusedAndAfterTooManyNotLookedAt() throws Exception {
        HttpResponse<String> answer = client.send(client.asPlanner("/api/whoami"));
        for (int i = 0; i < 11; i++) {
            answer = client.send(
                    client.to("/api/whoami").header("Authorization", Client.basic("director", "wrong" + i)));
            assertThat(answer.statusCode()).isEqualTo(i < 10 ? 401 : 429);
        }
        assertThat(answer.headers().firstValueAsLong("retry-after").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(client.send(client.asPlanner("/api/whoami")).statusCode()).isEqualTo(200);
    }

    @Test
    void identityTokenNamesTheUserOfAPage() throws Exception {
        String actorId = accounts.named("owner").orElseThrow().actorId();
        String token = tokens.mint(new Caller(actorId, "owner", Channel.UI));
        HttpResponse<String> answer = client.send(client.to("/api/whoami").header("Authorization", "Bearer " + token));
        assertThat(answer.body())
                .isEqualTo("{\"actorId\":\"" + actorId + "\",\"accountName\":\"owner\",\"channel\":\"UI\"}");
    }

    @Test
    void tokenOfAnUnknownActorOrWithAChangedByteIsRefused() throws Exception {
        String unknown = tokens.mint(new Caller("p-000000000000", "nobody", Channel.UI));
        String known =
                tokens.mint(new Caller(accounts.named("owner").orElseThrow().actorId(), "owner", Channel.UI));
        String changed = known.substring(0, known.length() - 5) + (known.endsWith("AAAAA") ? "BBBBB" : "AAAAA");
        for (String token : new String[] {unknown, changed, "x.y.z", ""}) {
            assertThat(client.send(client.to("/api/whoami").header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void actorsAreNamedToThoseLoggedIn() throws Exception {
        var actors = Client.json(client.send(client.asPlanner("/api/actors"))).path("actors");
        assertThat(actors).hasSize(9);
        assertThat(actors.get(0).propertyNames()).containsExactly("actorId", "name", "displayName");
    }
}
