package org.kpiledger.edge.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.edge.Edge;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The real server, and clients that speak to it byte by byte. */
class ServerMeetsTheNetworkTest {
    private static final String LOGIN = "Authorization: Basic cGxhbm5lcjpkZW1v\r\n";
    private static final int SLOW_CLIENTS = 300;

    private static ServletWebServerApplicationContext server;

    private final List<Socket> sockets = new ArrayList<>();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Edge.class, Body.class})
    static class Application {}

    @RestController
    static class Body {
        @PostMapping("/api/length")
        int length(@RequestBody byte[] body) {
            return body.length;
        }
    }

    @BeforeAll
    static void start(@TempDir Path data) {
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--kpiledger.data=" + data, "--spring.main.banner-mode=off");
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void clientsThatStopInTheirBodiesKeepNobodyElseWaiting() throws IOException {
        for (int i = 0; i < SLOW_CLIENTS; i++) {
            say("POST /api/length HTTP/1.1\r\nHost: localhost\r\n" + LOGIN
                    + "Content-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf");
        }
        assertThat(answer("GET /api/status HTTP/1.1\r\nHost: localhost\r\n" + LOGIN + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "LocalHost", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void answersToItsOwnNames(String host) throws IOException {
        assertThat(get("/api/status", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1"})
    void answersToNoOtherNameWhileItHasTheDemoAccounts(String host) throws IOException {
        for (String path : List.of("/api/status", "/login", "/log/checkpoint")) {
            assertThat(get(path, host)).startsWith("HTTP/1.1 421").contains("\"code\":\"misdirected-request\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%2f", "GET /api/%00", "GET /api/a%2fb", "TRACE /api/status"})
    void whatTheServerItselfRefusesIsAProblemToo(String begin) throws IOException {
        assertThat(answer(begin + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .contains("\"code\":")
                .doesNotContainIgnoringCase("<html")
                .doesNotContainIgnoringCase("tomcat");
    }

    private String get(String path, String host) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + LOGIN + "Connection: close\r\n\r\n");
    }

    private String answer(String request) throws IOException {
        return new String(say(request).getInputStream().readAllBytes(), US_ASCII);
    }

    private Socket say(String request) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                Objects.requireNonNull(server.getWebServer()).getPort());
        sockets.add(socket);
        socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
