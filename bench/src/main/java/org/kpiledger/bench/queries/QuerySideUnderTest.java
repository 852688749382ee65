package org.kpiledger.bench.queries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query side on one database of rows, asked by one client over a connection that is kept open.
 *
 * <p>The client waits for its answer in the thread that asks. One that hands the parts of a large answer from thread to
 * thread takes more of two processors for that than some questions take altogether, and would be what is measured.
 */
final class QuerySideUnderTest implements AutoCloseable {
    private static final String DATABASE = "rows";
    private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(30);
    private static final long ASK_EVERY_MS = 500;
    private static final int STOPS_WITHIN_SECONDS = 30;
    private static final int OK = 200;
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8));

    private final Process process;
    private final int port;

    private QuerySideUnderTest(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static QuerySideUnderTest start(Store store, String bootstrapServers, Scratch scratch) throws IOException {
        Store.Address address = store.address(DATABASE);
        Process process = scratch.process(JavaProcess.ofClass(
                        QuerySideAlone.class.getName(),
                        QuerySideAlone.settings(
                                bootstrapServers,
                                store.kind() == StoreKind.H2 ? "" : address.url(),
                                address.user(),
                                address.data().toString()))
                .start());
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(QuerySideAlone.READY)) {
                return new QuerySideUnderTest(process, Integer.parseInt(line.substring(QuerySideAlone.READY.length())));
            }
        }
        throw new IOException("the query side did not start");
    }

    /** Waits until all projections have come to the position. */
    void await(long position, Consumer<String> progress) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + CATCHES_UP_WITHIN.toNanos();
        for (long at = lowest(); at < position; at = lowest()) {
            progress.accept("rows at " + at + " of " + position);
            if (System.nanoTime() > deadline) {
                throw new IOException("the rows came only to " + at + " of " + position);
            }
            Thread.sleep(ASK_EVERY_MS);
        }
    }

    private long lowest() throws IOException {
        long lowest = Long.MAX_VALUE;
        for (JsonNode projection :
                JsonMapper.shared().readTree(get("/api/status")).get("projections")) {
            if (projection.has("problem")) {
                throw new IOException(projection.toString());
            }
            lowest = Math.min(lowest, projection.get("position").longValue());
        }
        return lowest;
    }

    /** How long the answer to a question takes, in nanoseconds, until its last byte is here. */
    long ask(String path) throws IOException {
        long start = System.nanoTime();
        get(path);
        return System.nanoTime() - start;
    }

    byte[] get(String path) throws IOException {
        HttpURLConnection question = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        question.setRequestProperty("Authorization", "Basic " + LOGIN);
        if (question.getResponseCode() != OK) {
            throw new IOException(path + " is answered " + question.getResponseCode() + ": " + refusal(question));
        }
        try (InputStream answer = question.getInputStream()) {
            return answer.readAllBytes();
        }
    }

    private static String refusal(HttpURLConnection question) throws IOException {
        try (InputStream answer = question.getErrorStream()) {
            return answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
