package org.kpiledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.NoteSignature;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;

/** The witness over HTTP. */
class WitnessServerTest {
    @TempDir
    Path data;

    private final WatchedLog log = new WatchedLog().grow("a", "b", "c");
    private final HttpClient http = HttpClient.newHttpClient();
    private WitnessFolder folder;
    private WitnessServer server;

    @BeforeEach
    void start() throws Exception {
        folder = WitnessFolder.take(data);
        SigningKey key = folder.key(() -> SigningKey.generate("auditor.example", SignatureType.COSIGNATURE));
        server = WitnessServer.start(
                new Witness(folder, key, List.of(log.key.verifier()), Clock.systemUTC()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        folder.close();
    }

    private HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void cosignsAndShowsWhatItCosigned() throws Exception {
        String last = "/" + Checkpoint.originHash(WatchedLog.ORIGIN) + "/checkpoint";
        assertThat(send("GET", last, new byte[0]).statusCode()).isEqualTo(404);

        HttpResponse<String> answer = send("POST", "/add-checkpoint", log.request(0, 2));

        assertThat(answer.statusCode()).isEqualTo(200);
        NoteSignature cosignature = NoteSignature.parse(answer.body().strip());
        HttpResponse<String> shown = send("GET", last, new byte[0]);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(SignedCheckpoint.parse(shown.body()).checkpoint()).isEqualTo(log.at(2));
        assertThat(SignedCheckpoint.parse(shown.body()).signatures()).contains(cosignature);
    }

    @Test
    void saysTheLastSizeInItsOwnType() throws Exception {
        send("POST", "/add-checkpoint", log.request(0, 2));

        HttpResponse<String> answer = send("POST", "/add-checkpoint", log.request(1, 3));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("2\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }

    @Test
    void refusesWhatItDoesNotServe() throws Exception {
        assertThat(send("POST", "/add-checkpoint", new byte[] {1, 2, 3}).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/add-checkpoint", new byte[AddCheckpoint.BYTES_MAX + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(send("PUT", "/add-checkpoint", new byte[0]).statusCode()).isEqualTo(405);
        assertThat(send("POST", "/sign-subtree", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/../witness.key", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/" + "0".repeat(64) + "/checkpoint", new byte[0])
                        .statusCode())
                .isEqualTo(404);
    }
}
