package org.kpiledger.bench.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;

/** How long an inclusion proof takes, asked for over HTTP at random places of the log, one after the other. */
final class ProofsByApi {
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8));
    private static final int OK = 200;
    private static final long SEED = 1;

    private ProofsByApi() {}

    /**
     * @param data the folder whose log is served
     * @param size of that log
     * @param asks how many are measured, after half as many that warm up
     */
    static Figures measure(Path data, long size, int asks, Scratch scratch) throws IOException, InterruptedException {
        Process process = scratch.process(JavaProcess.ofClass(
                        LogServedAlone.class.getName(),
                        List.of(
                                "--logging.level.root=error",
                                "--server.port=0",
                                "--kpiledger.load-plan=false",
                                "--kpiledger.kafka.bootstrap-servers=127.0.0.1:1",
                                "--kpiledger.data=" + data))
                .start());
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port(process));
            Random random = new Random(SEED);
            long[] waited = new long[asks];
            long start = System.nanoTime();
            for (int i = -asks / 2; i < asks; i++) {
                long sent = System.nanoTime();
                ask(client, address, random, size);
                if (i >= 0) {
                    waited[i] = System.nanoTime() - sent;
                } else {
                    start = System.nanoTime();
                }
            }
            return Figures.of(waited, System.nanoTime() - start);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int port(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LogServedAlone.READY)) {
                return Integer.parseInt(line.substring(LogServedAlone.READY.length()));
            }
        }
        throw new IOException("the command side did not start");
    }

    private static void ask(HttpClient client, URI address, Random random, long size)
            throws IOException, InterruptedException {
        long of = 1 + (long) (random.nextDouble() * size);
        long index = (long) (random.nextDouble() * of);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/log/proof/inclusion?index=" + index + "&size=" + of))
                        .header("Authorization", LOGIN)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("a proof was answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
